/** Mutants of a source: one operator, number or condition changed. All of them stand in one text, behind switches. */
import ts from 'typescript';

const swaps = { '<': '<=', '<=': '<', '>': '>=', '>=': '>', '===': '!==', '!==': '===', '&&': '||', '||': '&&', '+': '-', '-': '+' };

/** What a node can be changed to, if anything. */
function changeOf(node) {
  if (ts.isNumericLiteral(node) && !(ts.isPropertyAssignment(node.parent) && node.parent.name === node))
    return { to: String(Number(node.text) + 1), at: node };
  if (ts.isPrefixUnaryExpression(node) && node.operator === ts.SyntaxKind.ExclamationToken) return { to: 'without !', at: node };
  if (ts.isIfStatement(node)) return { to: 'false', at: node.expression };
  if (!ts.isBinaryExpression(node)) return undefined;
  const to = swaps[node.operatorToken.getText()];
  const words = ts.isStringLiteralLike(node.left) || ts.isStringLiteralLike(node.right);
  return to && !words ? { to, at: node } : undefined;
}

/** Types and words are no behaviour. */
const isSilent = (node) =>
  ts.isTypeNode(node) ||
  ts.isInterfaceDeclaration(node) ||
  ts.isTypeAliasDeclaration(node) ||
  ts.isImportDeclaration(node) ||
  (ts.isVariableDeclaration(node) && /^(?:words|about)$/u.test(node.name.getText()));

const parsed = (file, text) => ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);

/** The name of the declaration at the top of the file around a node. */
function placeOf(node) {
  while (!ts.isSourceFile(node.parent)) node = node.parent;
  const declared = ts.isVariableStatement(node) ? node.declarationList.declarations[0] : node;
  return declared.name?.getText() ?? 'top';
}

/** A number alone says little: it is told with what stands around it, itself in brackets. */
function textOf(node) {
  const flat = (part) => part.replaceAll(/\s+/gu, ' ').trim();
  if (!ts.isNumericLiteral(node)) return flat(node.getText());
  const around = node.parent.getText();
  const at = node.getStart() - node.parent.getStart();
  return `${flat(around.slice(0, at)).slice(-40)}[${node.text}]${flat(around.slice(at + node.text.length)).slice(0, 30)}`;
}

/**
 * All mutants of a file: the line, what changes to what, whether it runs at import, and a name that other lines do not change:
 * file, declaration, text and, where the same is written twice, which.
 */
export function mutantsOf(file, text) {
  const found = [];
  const seen = new Map();
  const source = parsed(file, text);
  const visit = (node, inFunction) => {
    if (isSilent(node)) return;
    const change = changeOf(node);
    if (change) {
      const line = source.getLineAndCharacterOfPosition(change.at.getStart()).line + 1;
      const [site, from] = [`${file}#${placeOf(node)}`, textOf(change.at).slice(0, 120)];
      const plain = `${site} ${from} ${change.to}`;
      const times = (seen.get(plain) ?? 0) + 1;
      seen.set(plain, times);
      const to = times > 1 ? `${change.to} (${times})` : change.to;
      found.push({ file, line, nth: found.length, site, from, to, inFunction });
    }
    ts.forEachChild(node, (child) => visit(child, inFunction || ts.isFunctionLike(node)));
  };
  visit(source, false);
  return found;
}

/** The text with the chosen mutants behind switches: `mutantIs` says of a number whether it is in force. */
export function switched(file, text, chosen) {
  const ids = new Map(chosen.map(({ nth, id }) => [nth, id]));
  let nth = 0;
  const on = (id) => `mutantIs(${id})`;
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
