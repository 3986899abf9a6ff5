import Link from '@docusaurus/Link';
import Layout from '@theme/Layout';
import React from 'react';

export default function Home() {
  return (
    <Layout title="Home">
      <main className="container">
        <h1>Home of the guest, with React {React.version}</h1>
        <p>
          <Link to="/docs/first">Documents</Link>, a <ins>new</ins> word and an <del>old</del> one.
        </p>
      </main>
    </Layout>
  );
}
