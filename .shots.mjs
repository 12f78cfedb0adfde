import chromium from '@sparticuz/chromium'; import { chromium as pw } from 'playwright-core'; import http from 'node:http'; import fs from 'node:fs'; import path from 'node:path';
const root='/work/wt-page/docs/playground/dist', fonts='/work/main/node_modules/@fontsource/noto-sans-sc';
const T={'.html':'text/html','.js':'text/javascript','.css':'text/css','.svg':'image/svg+xml','.woff2':'font/woff2'};
const s=http.createServer((q,r)=>{const p=decodeURIComponent(new URL(q.url,'http://x').pathname);const f=p.startsWith('/fonts/')?fonts+p.slice(6):root+(p==='/'?'/index.html':p);if(!fs.existsSync(f))return r.writeHead(404).end();r.writeHead(200,{'content-type':T[path.extname(f)]??'application/octet-stream'});fs.createReadStream(f).pipe(r)}).listen(0,'127.0.0.1');
await new Promise(r=>s.once('listening',r)); const url=`http://127.0.0.1:${s.address().port}/`;
const b=await pw.launch({executablePath:await chromium.executablePath(),args:chromium.args.filter(a=>!/single-process/.test(a)),headless:true});
export const open=async(o={},url2=url)=>{const c=await b.newContext({viewport:{width:1440,height:900},...o});const p=await c.newPage();p.on('console',m=>console.log('console',m.type(),m.text(),m.location().url));p.on('pageerror',e=>console.log('ERR',e.stack));await p.goto(url2);for(const w of ['400','600','700'])await p.addStyleTag({url:`${url}fonts/${w}.css`});return p;};
export {b,s,url};
export const example=async(p,i)=>{await p.locator('.examples button').nth(i).click();await p.waitForSelector('.loaded .form');if(i===0)await p.waitForSelector('#chart-years canvas');else await p.waitForTimeout(600);await p.evaluate(()=>document.fonts.ready);await p.waitForTimeout(400);};
