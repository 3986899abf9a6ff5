import {renderBadge} from './plugins/compliance/renderBadge';
import {badgeSpec, BADGE_VARIANTS} from './plugins/core/compliance/badge';
import {BADGE} from './plugins/core/compliance/wording';
import fs from 'node:fs';
fs.mkdirSync('/tmp/out/b-badges',{recursive:true});
const max:any={};
for (const scopeName of ['SCS-compatible IaaS','SCS-compatible KaaS','W'.repeat(40)]) for (const state of Object.keys(BADGE) as any) for (const variant of BADGE_VARIANTS) {
 const svg=await renderBadge(badgeSpec({scopeName,environmentName:'Cloud Cuckoo Land (fictional)',state,asOf:'2026-11-21',lastCleanPass:'2026-11-16'}),'cuckoo-land-scs-compatible-iaas',{variant,proof:'https://docs.scs.community/certification/cuckoo-land/'});
 const k=scopeName.slice(0,20)+' '+variant; max[k]=Math.max(max[k]??0,Buffer.byteLength(svg));
 if(!scopeName.startsWith('W')) fs.writeFileSync(`/tmp/out/b-badges/${scopeName.slice(-4)}-${state}-${variant}.svg`,svg);
}
console.log(max);
