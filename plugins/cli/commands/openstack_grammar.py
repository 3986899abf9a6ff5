"""Prints the commands and options of the installed openstack client, with all its plugins, as JSON.

Needs `openstack` and the packages of its plugins; no cloud and no network. All commands are loaded in this one process:
the help of each, called one by one, would take an hour. `npm run commands -- record` runs it.

Words of a command: `2`, `0-1` or `1-` first, for how many arguments it takes; then its options. `--name` is a switch,
`--name=` takes a value, `--name=?` may take one, `--name=*` takes any number, `--name=!` takes a value and is required;
`-n|--name` are two spellings of one option.
`@lister` and the like stand for the options that all commands of that kind have.
"""

import argparse
import contextlib
import importlib.metadata
import io
import json

from cliff import command, lister, show
from openstackclient import shell

KINDS = {"@lister": lister.Lister, "@show": show.ShowOne, "@command": command.Command}


def start():
    """The client as it is after its start, with the commands of all plugins."""
    with contextlib.redirect_stdout(io.StringIO()):
        app = shell.OpenStackShell()
        app.run(["command", "list"])
    # Without a cloud, some parsers would ask it which services it has.
    for service in ("network", "compute", "volume"):
        setattr(app.client_manager, f"is_{service}_endpoint_enabled", lambda *_: True)
    return app


def arity(action):
    """What follows the name of an option."""
    if action.nargs == 0:
        return ""
    if action.nargs == "?":
        return "=?"
    if action.nargs not in (None, 1):
        return "=*"
    return "=!" if action.required else "="


def options(parser):
    """Each option, with all its spellings."""
    return [
        "|".join(action.option_strings) + arity(action)
        for action in parser._actions
        if action.option_strings
    ]


def arguments(parser):
    """How many arguments, as `2`, `0-1` or `1-`."""
    least, most = 0, 0
    for action in parser._actions:
        if action.option_strings:
            continue
        if action.nargs in (None, "+", argparse.PARSER):
            low, high = 1, None if action.nargs else 1
        elif isinstance(action.nargs, int):
            low = high = action.nargs
        else:
            low, high = 0, 1 if action.nargs == "?" else None
        least += low
        most = None if most is None or high is None else most + high
    if most is None:
        return f"{least}-"
    return str(least) if least == most else f"{least}-{most}"


def kind_of(made):
    """The most special kind that a command is of."""
    return next(name for name, base in KINDS.items() if isinstance(made, base))


def common_options(app):
    """The options that all commands of a kind have."""
    common = {}
    for name, base in KINDS.items():

        class Plain(base):
            def take_action(self, parsed_args):
                pass

        common[name] = options(Plain(app, None).get_parser("x"))
    return common


def main():
    app = start()
    common = common_options(app)
    commands = {}
    for name, entry in sorted(app.command_manager.commands.items()):
        made = entry.load()(app, argparse.Namespace())
        parser = made.get_parser(f"openstack {name}")
        kind = kind_of(made)
        own = [option for option in options(parser) if option not in common[kind]]
        commands[name] = " ".join([arguments(parser), kind, *own])
    packages = {
        entry.dist.name: entry.dist.version
        for entry in importlib.metadata.entry_points(group="openstack.cli.extension")
    }
    print(
        json.dumps(
            {
                "version": importlib.metadata.version("python-openstackclient"),
                "packages": dict(sorted(packages.items())),
                "global": " ".join(options(app.parser)),
                "common": {name: " ".join(own) for name, own in common.items()},
                "commands": commands,
            }
        )
    )


main()
