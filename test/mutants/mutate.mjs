/** Mutants of a source: one operator, number or condition changed. All of them stand in one text, behind switches. */
import ts from 'typescript';

const swaps = { '<': '<=', '<=': '<', '>': '>=', '>=': '>', '===': '!==', '!==': '===', '&&': '||', '||': '&&', '+': '-', '-': '+' };

/** What a node can be changed to, if anything. */
function changeOf(node) {
  if (ts.isNumericLiteral(node) && !(ts.isPropertyAssignment(node.parent) && node.parent.name === node))
    return { from: node.text, to: String(Number(node.text) + 1), at: node };
  if (ts.isPrefixUnaryExpression(node) && node.operator === ts.SyntaxKind.ExclamationToken) return { from: '!', to: '', at: node };
  if (ts.isIfStatement(node)) return { from: node.expression.getText(), to: 'false', at: node.expression };
  if (!ts.isBinaryExpression(node)) return undefined;
  const from = node.operatorToken.getText();
  const words = ts.isStringLiteralLike(node.left) || ts.isStringLiteralLike(node.right);
  return swaps[from] && !words ? { from, to: swaps[from], at: node } : undefined;
}

/** Types and words are no behaviour. */
const isSilent = (node) =>
  ts.isTypeNode(node) ||
  ts.isInterfaceDeclaration(node) ||
  ts.isTypeAliasDeclaration(node) ||
  ts.isImportDeclaration(node) ||
  (ts.isVariableDeclaration(node) && /^(?:words|about)$/u.test(node.name.getText()));

const parsed = (file, text) => ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);

/** All mutants of a file: their lines, what changes to what, and whether they run at import. */
export function mutantsOf(file, text) {
  const found = [];
  const source = parsed(file, text);
  const visit = (node, inFunction) => {
    if (isSilent(node)) return;
    const change = changeOf(node);
    if (change) {
      const line = source.getLineAndCharacterOfPosition(change.at.getStart()).line + 1;
      found.push({ file, line, nth: found.length, from: change.from, to: change.to, inFunction });
    }
    ts.forEachChild(node, (child) => visit(child, inFunction || ts.isFunctionLike(node)));
  };
  visit(source, false);
  return found;
}

/** The text with the chosen mutants behind switches: the one whose number is `globalThis.mutant` is in force. */
export function switched(file, text, chosen) {
  const ids = new Map(chosen.map(({ nth, id }) => [nth, id]));
  let nth = 0;
  const on = (id) => `globalThis.mutant === ${id}`;
  const print = (node) => {
    if (isSilent(node)) return node.getFullText();
    const change = changeOf(node);
    const id = change && ids.get(nth);
    if (change) nth++;
    let plain = '';
    let end = node.getFullStart();
    const texts = new Map();
    ts.forEachChild(node, (child) => {
      const printed = print(child);
      texts.set(child, printed);
      plain += text.slice(end, child.getFullStart());
      plain += ts.isIfStatement(node) && child === node.expression && id !== undefined ? `${on(id)} ? false : (${printed})` : printed;
      end = child.getEnd();
    });
    plain += text.slice(end, node.getEnd());
    if (id === undefined || ts.isIfStatement(node)) return plain;
    if (ts.isNumericLiteral(node)) return ` (${on(id)} ? ${change.to} : ${node.text})`;
    if (ts.isBinaryExpression(node)) return ` (${on(id)} ? (${texts.get(node.left)} ${change.to} ${texts.get(node.right)}) : (${plain}))`;
    return ` (${on(id)} ? (${texts.get(node.operand)}) : (${plain}))`;
  };
  const source = parsed(file, text);
  const out = print(source);
  return out + text.slice(source.getEnd());
}
