import {open,b,s,example} from './.shots.mjs';
let p=await open(); await example(p,0); await p.locator('[data-finding]').first().click(); await p.waitForTimeout(900); await p.screenshot({path:'/tmp/shots/desk2.png'});
p=await open({colorScheme:'dark'}); await p.getByRole('button',{name:'English'}).click(); await example(p,0); await p.screenshot({path:'/tmp/shots/dark-en.png'}); await p.locator('.charts').scrollIntoViewIfNeeded(); await p.waitForTimeout(300); await p.screenshot({path:'/tmp/shots/dark-charts.png'});
p=await open({viewport:{width:390,height:844},deviceScaleFactor:1}); await p.screenshot({path:'/tmp/shots/phone0.png'}); await example(p,0); await p.screenshot({path:'/tmp/shots/phone1.png'}); await p.locator('[data-finding]').first().click(); await p.waitForTimeout(900); await p.screenshot({path:'/tmp/shots/phone2.png'}); console.log('overflow',await p.evaluate(()=>document.documentElement.scrollWidth)); await p.screenshot({path:'/tmp/shots/phone-full.png',fullPage:true});
p=await open(); await example(p,0); await p.emulateMedia({media:'print'}); await p.waitForTimeout(500); await p.pdf({path:'/tmp/shots/print.pdf',format:'A4'}); await p.setViewportSize({width:794,height:1123}); await p.screenshot({path:'/tmp/shots/print.png',fullPage:true});
p=await open(); await example(p,5); await p.screenshot({path:'/tmp/shots/scrambled.png'});
p=await open(); await p.locator('.examples button').nth(1).click(); await p.waitForTimeout(900); await p.screenshot({path:'/tmp/shots/html.png'});
await b.close(); s.close();
