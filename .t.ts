import { readText, readHtml } from './src/read/index.ts';
import { readHead } from './src/report/head/index.ts';
import { folderFor } from './src/script/index.ts';
import { knownLabels } from './src/report/head/labels.ts';
import { isValueLike } from './src/read/value-like.ts';
import { readFileSync, readdirSync } from 'node:fs';
const usedOf = (pieces:any[], folder:any) => { const printed=[...knownLabels().printed]; return pieces.map(p=>{ const k=folder.key(p.text); return p.text!=='' && p.text.length<250 && (isValueLike(p.text,0,p.text.length) || (k.length>0 && k.length<60 && printed.some(l=>l.includes(k)||k===l)))})};
for (const f of readdirSync('/work/shared/seeds').filter(f=>f.endsWith('.txt'))) {
 const t=readFileSync('/work/shared/seeds/'+f,'utf8'); const folder=folderFor(t); const pieces=readText(t); const used=usedOf(pieces,folder);
 const go=()=>readHead({pieces,text:t,folder,used,script:'keep'}); const r=go();
 const h=r.head; console.log('=====',f); console.log({...h,preamble:h.preamble.slice(0,300),sections:undefined,messages:r.messages}); for (const s of h.sections) console.log(s.id,s.number,JSON.stringify(s.heading),JSON.stringify(s.span),'\n   ',s.text.length, s.text.slice(0,160).replace(/\n/g,'⏎'),'…',s.text.slice(-120).replace(/\n/g,'⏎'));
 for(let i=0;i<300;i++)go(); const a=performance.now(); for(let i=0;i<300;i++)go(); console.log(((performance.now()-a)/300).toFixed(3),'ms');
}
for (const f of ['word','paragraph_cells','nested']) { const t=readFileSync(`/work/shared/html/${f}.html`,'utf8'); const folder=folderFor(t); const pieces=readHtml(t); const r=readHead({pieces,text:t,folder,used:usedOf(pieces,folder),script:'keep'}); console.log('==',f,{...r.head,sections:r.head.sections.map(s=>[s.id,s.heading,s.text.slice(0,60)]),messages:r.messages}); }
