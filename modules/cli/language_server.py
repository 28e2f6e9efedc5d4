"""`language-server`: the checks inside an editor, while somebody types. Speaks the Language Server Protocol over standard input and output."""

import argparse
from pathlib import Path
from typing import TYPE_CHECKING, Any

from accessibility.readability.finding import Finding
from modules.authoring.check import check_page
from modules.authoring.texts import read_source
from modules.cli.trouble import WRONG_USE, Trouble
from modules.cli.whose_rules import rules_for, settings_for

if TYPE_CHECKING:
    from lsprotocol import types as lsp
    from pygls.lsp.server import LanguageServer
    from pygls.workspace import TextDocument

NAME = "Side by Side"


def add(commands: Any) -> None:
    command = commands.add_parser("language-server", help="check words inside an editor (started by the editor; needs side-by-side[editor])")
    command.set_defaults(run=_serve)


def _serve(chosen: argparse.Namespace) -> int:
    try:
        made = server()
    except ModuleNotFoundError as missing:
        raise Trouble("The language server needs one more package: install side-by-side[editor].", WRONG_USE) from missing
    made.start_io()
    return 0


def server() -> "LanguageServer":
    """A server that tells findings as diagnostics and offers better words as quick fixes. Raises ModuleNotFoundError without pygls."""
    from lsprotocol import types as lsp
    from pygls.lsp.server import LanguageServer

    made = LanguageServer("side-by-side", "1", text_document_sync_kind=lsp.TextDocumentSyncKind.Incremental)
    grave = {
        "must": lsp.DiagnosticSeverity.Error,
        "should": lsp.DiagnosticSeverity.Warning,
        "could": lsp.DiagnosticSeverity.Information,
        "ask": lsp.DiagnosticSeverity.Hint,
    }

    def look(address: str) -> None:
        document = made.workspace.get_text_document(address)
        found = [
            lsp.Diagnostic(_range(document, finding), f"{finding.message} {finding.why}", grave[finding.severity], finding.rule, source=NAME, data=list(finding.fixes))
            for finding in _findings(document)
        ]
        made.text_document_publish_diagnostics(lsp.PublishDiagnosticsParams(address, found, version=document.version))

    @made.feature(lsp.TEXT_DOCUMENT_DID_OPEN)
    def opened(given: lsp.DidOpenTextDocumentParams) -> None:
        look(given.text_document.uri)

    @made.feature(lsp.TEXT_DOCUMENT_DID_CHANGE)
    def changed(given: lsp.DidChangeTextDocumentParams) -> None:
        look(given.text_document.uri)

    @made.feature(lsp.TEXT_DOCUMENT_DID_CLOSE)
    def closed(given: lsp.DidCloseTextDocumentParams) -> None:
        made.text_document_publish_diagnostics(lsp.PublishDiagnosticsParams(given.text_document.uri, []))

    @made.feature(lsp.TEXT_DOCUMENT_CODE_ACTION, lsp.CodeActionOptions([lsp.CodeActionKind.QuickFix]))
    def fixes(given: lsp.CodeActionParams) -> list[lsp.CodeAction]:
        return [_action(given.text_document.uri, each, fix) for each in given.context.diagnostics if each.source == NAME for fix in each.data or []]

    return made


def _findings(document: "TextDocument") -> list[Finding]:
    file = Path(document.path)
    page = read_source(file.name, document.source, file.suffix.lower())
    return check_page(page, rules_for(file, settings_for(file)))


def _range(document: "TextDocument", finding: Finding) -> "lsp.Range":
    """Where the words stand, in the units that the editor counts in (code points are ours)."""
    from lsprotocol import types as lsp

    before = document.source[: finding.end]
    breaks = before.replace("\r\n", "\n\0").replace("\r", "\n")
    line = breaks.count("\n")
    column = finding.end - (breaks.rfind("\n") + 1) - (1 if "\0" in breaks[breaks.rfind("\n") + 1 :] else 0)
    found = lsp.Range(lsp.Position(max(finding.line - 1, 0), max(finding.column - 1, 0)), lsp.Position(line, column))
    return document.position_codec.range_to_client_units(document.lines, found)


def _action(address: str, about: "lsp.Diagnostic", fix: str) -> "lsp.CodeAction":
    from lsprotocol import types as lsp

    edit = lsp.WorkspaceEdit({address: [lsp.TextEdit(about.range, fix)]})
    return lsp.CodeAction(f"Write “{fix}”", lsp.CodeActionKind.QuickFix, [about], edit=edit)
