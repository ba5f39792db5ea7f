/** Words that mean something to whoever reads them carelessly: a page, a spreadsheet, a log, a template, a query, a shell. */
export const wicked: readonly string[] = [
  '<script>alert(1)</script>', '"><img src=x onerror=alert(1)>', "'-alert(1)-'", '</script><script>alert(1)</script>',
  '<svg/onload=alert(1)>', 'javascript:alert(1)', 'data:text/html;base64,PHNjcmlwdD4=', '<!--', ']]>', '<iframe srcdoc="<b>">',
  '{{7*7}}', '${7*7}', '#{7*7}', '<%= 7*7 %>', '\\u003cscript\\u003e', '&lt;script&gt;', '&#x3c;script>', '\u2028\u2029',
  '=1+1', '+1+1', '-1+1', '@SUM(1)', '=HYPERLINK("http://evil.example","hej")', '=cmd|\'/c calc\'!A1', '\t=1+1', '\r=1+1', ' =1+1',
  '＝1+1', '\u0000=1+1', '"=1+1"', ';=1+1',
  'hej\r\n{"level":"error","code":"falsk"}', '\n    at falsk (/x.ts:1:1)', '\u001b[31mrød\u001b[0m', '%0d%0aset-cookie: a=b', '\u0007\u0008',
  "' OR 1=1 --", '{"$ne":null}', 'attribute_not_exists(pk)', '#pk = :pk', ':pk', 'O#x#B#y#', '..\\..\\etc', '../../etc/passwd',
  '\u202eblov\u202c', '\u200b\u200d\ufeff', 'Z̷̢̛a̸l̵g̶o̴', '👩‍👩‍👧‍👦', '\ud800', '\udfff\ud800', 'ﷺ', '\u0000',
  'æøåÆØÅ', '__proto__', 'constructor',
  'null', 'undefined', 'NaN', 'true', '[object Object]', '-----BEGIN PRIVATE KEY-----', '$(touch x)', '`touch x`', '%s%n%x', '{0}',
]
