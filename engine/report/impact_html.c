/* impact_html.c: what a draft changes for many plans as one page for a browser: nothing is fetched, whatever a plan
 * says is only text. Tables sort by a click on a column (without the script they stand as they are), the chart is
 * drawn here. The page fits narrow and wide windows, light and dark ones, and is read out well: captions, scopes,
 * words beside signs. */
#include "impact_impl.h"

enum { BARS = 12, BAR_HEIGHT = 26, BAR_WIDTH = 300, ROWS = 500 };

static const char style[] =
    ":root{color-scheme:light dark;--ink:#1b1b1b;--paper:#fff;--soft:#595959;--line:#c9c9c9;"
    "--bar:#1f5fa8;--head:#eef2f7}"
    "@media(prefers-color-scheme:dark){:root{--ink:#ececec;--paper:#161616;--soft:#b0b0b0;--line:#4a4a4a;--bar:#7fb2ec;"
    "--head:#232a33}}"
    "*{box-sizing:border-box}body{margin:0 auto;max-width:72rem;padding:1rem;font:16px/1.5 'Noto Sans','DejaVu Sans',"
    "'Segoe UI',Arial,sans-serif;color:var(--ink);background:var(--paper)}"
    "h1{font-size:1.5rem;line-height:1.25}h2{font-size:1.15rem;margin:2rem 0 .5rem}p{margin:.3rem 0}"
    ".soft{color:var(--soft);overflow-wrap:anywhere}.scroll{overflow-x:auto;border:1px solid var(--line)}"
    "table{border-collapse:collapse;width:100%}caption{text-align:left;padding:.5rem .6rem}caption h2{margin:0}"
    "th,td{padding:.35rem .6rem;border-top:1px solid var(--line);text-align:left;vertical-align:top}"
    "thead th{background:var(--head);white-space:nowrap}td.n,th.n{text-align:right;font-variant-numeric:tabular-nums}"
    "th button{font:inherit;font-weight:600;color:inherit;background:none;border:0;padding:0;cursor:pointer}"
    "th button::after{content:' \\2195';color:var(--soft)}th[aria-sort=ascending] button::after{content:' \\2191'}"
    "th[aria-sort=descending] button::after{content:' \\2193'}code{overflow-wrap:anywhere;font-size:.9em}"
    "th[scope=row]{min-width:9rem}td:last-child:not(.n){min-width:13rem}code{font-weight:400}"
    ".scroll{margin:1.5rem 0 .5rem}"
    "svg{max-width:100%;height:auto;display:block}svg text{fill:var(--ink);font:13px 'Noto Sans','DejaVu Sans',Arial,"
    "sans-serif}svg rect{fill:var(--bar)}dl{margin:.3rem 0 .3rem 1rem}dt{font-weight:600}dd{margin:0 0 .3rem 1rem}"
    "@media print{th button::after{content:''}.scroll{overflow:visible}}";

static const char script[] =
    "document.querySelectorAll('th button').forEach(function(b){b.addEventListener('click',function(){"
    "var h=b.parentNode,r=h.parentNode,t=r.parentNode.parentNode.tBodies[0],i=h.cellIndex,"
    "n=h.className==='n',d=h.getAttribute('aria-sort'),u=d?d==='descending':!n;"
    "[].forEach.call(r.cells,function(c){c.removeAttribute('aria-sort')});"
    "h.setAttribute('aria-sort',u?'ascending':'descending');"
    "[].slice.call(t.rows).map(function(e,k){return{e:e,k:k,v:e.cells[i].dataset.by||e.cells[i].textContent}}).sort("
    "function(a,b){"
    "var c=n?a.v-b.v:a.v.localeCompare(b.v,document.documentElement.lang,{numeric:true,ignorePunctuation:true});"
    "return(u?c:-c)||a.k-b.k})"
    ".forEach(function(o){t.appendChild(o.e)})})});";

static void put(lt_writer *w, lt_str text) {
  for (size_t i = 0; i < text.len; i++) {
    switch (text.ptr[i]) {
      case '&': lt_text_puts(w->out, "&amp;"); break;
      case '<': lt_text_puts(w->out, "&lt;"); break;
      case '>': lt_text_puts(w->out, "&gt;"); break;
      case '"': lt_text_puts(w->out, "&quot;"); break;
      case '\'': lt_text_puts(w->out, "&#39;"); break;
      default: lt_text_putc(w->out, text.ptr[i]);
    }
  }
}

static void tag(lt_writer *w, const char *open, lt_str text, const char *close) {
  lt_text_puts(w->out, open);
  put(w, text);
  lt_text_puts(w->out, close);
}

/* ---- Tables ---- */

static void open_table(lt_writer *w, lt_str caption) {
  tag(w, "<div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-label=\"", caption, "\"><table>");
  tag(w, "<caption><h2>", caption, "</h2></caption><thead><tr>");
}

static void column(lt_writer *w, lt_say name, bool number) {
  lt_text_puts(w->out, number ? "<th scope=\"col\" class=\"n\">" : "<th scope=\"col\">");
  tag(w, "<button type=\"button\">", lt_said(w, name), "</button></th>");
}

static void open_body(lt_writer *w) { lt_text_puts(w->out, "</tr></thead><tbody>\n"); }
static void close_table(lt_writer *w) { lt_text_puts(w->out, "</tbody></table></div>\n"); }
/* Sorted by act and article, also where the language says the smaller part first: in English words, which do not. */
static void cites(lt_writer *w, const lt_impact_group *group) {
  lt_writer greater_first = *w;
  greater_first.lang = LT_EN;
  tag(w, "<td data-by=\"", lt_impact_cites(&greater_first, group), "\">");
  put(w, lt_impact_cites(w, group));
  lt_text_puts(w->out, "</td>");
}

static void number(lt_writer *w, int64_t n) { tag(w, "<td class=\"n\">", lt_impact_number(w, n), "</td>"); }

static void put_examples(lt_writer *w, const lt_impact_group *group) {
  lt_text_puts(w->out, "<td>");
  for (uint32_t i = 0; i < group->examples_len; i++)
    tag(w, i > 0 ? "<br>" : "", lt_impact_plan_words(w, group->examples[i].plan, group->examples[i].receipt), "");
  lt_text_puts(w->out, "</td>");
}

static void put_row(lt_writer *w, const lt_impact_group *group, bool rule) {
  tag(w, "<tr><th scope=\"row\">", lt_impact_name(w, group), "<br>");
  tag(w, "<code class=\"soft\">", group->id, "</code></th>");
  if (rule) tag(w, "<td>", lt_said(w, (lt_say)(LT_SAY_IMPACT_DOES_0 + (int)group->does)), "</td>");
  if (rule) cites(w, group);
  number(w, group->plans);
  for (int kind = 0; kind < LT_HIT_KINDS; kind++) number(w, group->hits[kind]);
  put_examples(w, group);
  lt_text_puts(w->out, "</tr>\n");
}

static void put_more(lt_writer *w, uint32_t len) {
  if (len <= ROWS) return;
  tag(w, "<p class=\"soft\">", lt_said1(w, LT_SAY_IMPACT_MORE, lt_impact_number(w, len - ROWS)), "</p>\n");
}

static void put_part(lt_writer *w, const lt_impact_part *part) {
  bool rule = part->title == LT_SAY_IMPACT_BY_RULE;
  if (part->groups->list.len == 0) return;
  open_table(w, lt_said(w, part->title));
  column(w, LT_SAY_IMPACT_COLUMN_NAME, false);
  if (rule) column(w, LT_SAY_IMPACT_COLUMN_DRAFT, false);
  if (rule) column(w, LT_SAY_IMPACT_COLUMN_CITES, false);
  column(w, LT_SAY_IMPACT_COLUMN_PLANS, true);
  column(w, LT_SAY_IMPACT_COLUMN_ANSWERS, true);
  column(w, LT_SAY_IMPACT_COLUMN_REQUIREMENTS, true);
  column(w, LT_SAY_IMPACT_COLUMN_GROUNDS, true);
  column(w, LT_SAY_IMPACT_COLUMN_EXAMPLES, false);
  open_body(w);
  for (uint32_t i = 0; i < part->groups->list.len && i < ROWS; i++) put_row(w, &part->groups->list.items[i], rule);
  close_table(w);
  put_more(w, part->groups->list.len);
}

/* ---- The chart ---- */

static void put_bar(lt_writer *w, const lt_impact_group *group, int64_t most, unsigned at) {
  unsigned y = at * 2 * BAR_HEIGHT, width = (unsigned)(group->plans * BAR_WIDTH / most);
  lt_text_putf(w->out, "<text x=\"0\" y=\"%u\">", y + 18);
  put(w, lt_impact_name(w, group));
  lt_text_putf(w->out, "</text><rect x=\"0\" y=\"%u\" width=\"%u\" height=\"18\"/>", y + 26, width < 2 ? 2 : width);
  lt_text_putf(w->out, "<text x=\"%u\" y=\"%u\">%lld</text>\n", width + 8, y + 40, (long long)group->plans);
}

/* Where no answer is another, of the rules. */
static void put_chart(lt_writer *w, const lt_impact *impact) {
  bool rules = impact->questions.list.len == 0;
  const lt_impact_groups *groups = rules ? &impact->rules : &impact->questions;
  uint32_t len = groups->list.len < BARS ? groups->list.len : BARS;
  if (len == 0) return;
  lt_str title = lt_said(w, rules ? LT_SAY_IMPACT_CHART_RULES : LT_SAY_IMPACT_CHART);
  tag(w, "<h2>", title, "</h2>\n");
  lt_text_putf(w->out, "<svg role=\"img\" viewBox=\"0 0 %d %u\" width=\"%d\" xmlns=\"http://www.w3.org/2000/svg\">",
               BAR_WIDTH + 60, len * 2 * BAR_HEIGHT, BAR_WIDTH + 60);
  tag(w, "<title>", title, "</title>\n");
  for (uint32_t i = 0; i < len; i++)
    put_bar(w, &groups->list.items[i], groups->list.items[0].plans, i);
  lt_text_puts(w->out, "</svg>\n");
}

/* ---- The rest ---- */

static void put_head(lt_writer *w, const lt_impact *impact) {
  lt_text_putf(w->out, "<!DOCTYPE html>\n<html lang=\"%s\"><head><meta charset=\"utf-8\">\n",
               w->lang == LT_VI ? "vi" : "en");
  lt_text_puts(w->out, "<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">\n"
                       "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src "
                       "'unsafe-inline'; script-src 'unsafe-inline'\">\n");
  tag(w, "<title>", lt_said(w, LT_SAY_IMPACT_TITLE), "</title>\n");
  lt_text_putf(w->out, "<style>%s</style></head><body><main>\n", style);
  tag(w, "<h1>", lt_said1(w, LT_SAY_IMPACT_HEAD, lt_impact_number(w, impact->plans)), "</h1>\n");
  lt_str draft = lt_said1(w, LT_SAY_IMPACT_DRAFT, lt_digest_print(w->arena, &impact->draft->digest));
  tag(w, "<p class=\"soft\">", draft, "</p>\n");
  for (uint32_t i = 0; i < impact->versions.len; i++)
    tag(w, "<p class=\"soft\">",
        lt_said2(w, LT_SAY_IMPACT_VERSION, lt_impact_number(w, impact->versions.items[i].number),
                 lt_impact_number(w, impact->versions.items[i].plans)),
        "</p>\n");
}

static void put_summary(lt_writer *w, const lt_impact *impact) {
  if (impact->plans == 0) tag(w, "<p>", lt_said(w, LT_SAY_IMPACT_EMPTY), "</p>\n");
  if (impact->changed > 0)
    tag(w, "<p>",
        lt_said2(w, LT_SAY_IMPACT_CHANGED, lt_impact_number(w, impact->changed), lt_impact_counts(w, 0, impact->hits)),
        "</p>\n");
  if (impact->plans > 0 && impact->changed == 0 && impact->refused == 0)
    tag(w, "<p>", lt_said(w, LT_SAY_IMPACT_NOTHING), "</p>\n");
  if (impact->refused > 0)
    tag(w, "<p>", lt_said1(w, LT_SAY_IMPACT_REFUSED, lt_impact_number(w, impact->refused)), "</p>\n");
  if (impact->unread > 0)
    tag(w, "<p>", lt_said1(w, LT_SAY_IMPACT_UNREAD, lt_impact_number(w, impact->unread)), "</p>\n");
  if (impact->changed > 0) tag(w, "<p class=\"soft\">", lt_said(w, LT_SAY_IMPACT_SORT), "</p>\n");
}

static void put_verdicts(lt_writer *w, const lt_impact *impact) {
  bool any = false;
  for (int was = 0; was < LT_VERDICTS; was++) {
    for (int is = 0; is < LT_VERDICTS; is++) {
      if (was == is || impact->verdicts[was][is] == 0) continue;
      if (!any) {
        open_table(w, lt_said(w, LT_SAY_IMPACT_BY_VERDICT));
        column(w, LT_SAY_IMPACT_BY_VERDICT, false);
        column(w, LT_SAY_IMPACT_COLUMN_PLANS, true);
        open_body(w);
      }
      any = true;
      tag(w, "<tr><th scope=\"row\">",
          lt_said2(w, LT_SAY_IMPACT_VERDICTS, lt_said(w, (lt_say)(LT_SAY_VERDICT_0 + was)),
                   lt_said(w, (lt_say)(LT_SAY_VERDICT_0 + is))),
          "</th>");
      number(w, impact->verdicts[was][is]);
      lt_text_puts(w->out, "</tr>\n");
    }
  }
  if (any) close_table(w);
}

static bool has_details(const lt_writer *w, const lt_impact_group *group, bool duties) {
  bool any = false;
  for (uint32_t i = 0; i < group->examples_len; i++)
    any |= group->examples[i].label[w->lang].len > 0 && (!duties || group->examples[i].duty);
  return any;
}

/* What the first examples of a question were and are; of rules only those with obligations, which have no question. */
static void put_details(lt_writer *w, const lt_impact_groups *groups, bool duties) {
  for (uint32_t i = 0; i < groups->list.len; i++) {
    const lt_impact_group *group = &groups->list.items[i];
    if (!has_details(w, group, duties)) continue;
    tag(w, "<details><summary>", lt_impact_name(w, group), "</summary>\n");
    for (uint32_t k = 0; k < group->examples_len; k++) {
      const lt_impact_example *one = &group->examples[k];
      if (one->label[w->lang].len == 0) continue;
      tag(w, "<dl><dt>", lt_impact_plan_words(w, one->plan, one->receipt), "<br>");
      tag(w, "", one->label[w->lang], "</dt>");
      tag(w, "<dd>", lt_said(w, LT_SAY_IMPACT_WAS), ": ");
      tag(w, "", one->was[w->lang], "</dd>");
      tag(w, "<dd>", lt_said(w, LT_SAY_IMPACT_IS), ": ");
      tag(w, "", one->is[w->lang], "</dd></dl>\n");
    }
    lt_text_puts(w->out, "</details>\n");
  }
}

static void put_refusals(lt_writer *w, const lt_impact *impact) {
  if (impact->refusals.len == 0) return;
  tag(w, "<h2>", lt_said(w, LT_SAY_IMPACT_BY_REFUSAL), "</h2>\n<ul>");
  for (uint32_t i = 0; i < impact->refusals.len; i++) {
    const lt_impact_refusal *one = &impact->refusals.items[i];
    lt_say says = one->what == LT_TRIED_REFUSED ? LT_SAY_IMPACT_REFUSED : LT_SAY_IMPACT_UNREAD;
    tag(w, "<li><code>", lt_str_of(lt_code_get(one->code)->name), "</code> ");
    tag(w, "", lt_said1(w, says, lt_impact_number(w, one->plans)), "<ul>");
    for (uint32_t k = 0; k < one->examples_len; k++) {
      tag(w, "<li>", lt_impact_plan_words(w, one->examples[k].plan, one->examples[k].receipt), ": ");
      tag(w, "", lt_text2_in(one->examples[k].message, w->lang), "</li>");
    }
    lt_text_puts(w->out, "</ul></li>\n");
  }
  lt_text_puts(w->out, "</ul>\n");
}

static void put_cover(lt_writer *w, const lt_impact *impact) {
  uint32_t shown = 0;
  if (impact->cover.len == 0) return;
  for (uint32_t i = 0; i < impact->rules.list.len; i++) shown += impact->rules.list.items[i].does != LT_DRAFT_KEEPS;
  lt_str what = lt_said2(w, LT_SAY_IMPACT_COVER, lt_impact_number(w, impact->cover.len), lt_impact_number(w, shown));
  open_table(w, lt_said1(w, impact->cover_exact ? LT_SAY_IMPACT_COVER_EXACT : LT_SAY_IMPACT_COVER_NEAR, what));
  column(w, LT_SAY_IMPACT_COLUMN_PLANS, false);
  column(w, LT_SAY_IMPACT_COLUMN_SHOWS, false);
  open_body(w);
  for (uint32_t i = 0; i < impact->cover.len; i++) {
    const lt_cover_set *set = &impact->cover.items[i];
    tag(w, "<tr><th scope=\"row\">", lt_impact_plan_words(w, set->plan, set->receipt), "</th><td>");
    for (uint32_t k = 0; k < set->rules.len; k++)
      tag(w, k > 0 ? "<br><code>" : "<code>", impact->rules.list.items[set->rules.items[k]].id, "</code>");
    lt_text_puts(w->out, "</td></tr>\n");
  }
  close_table(w);
}

static void put_unseen(lt_writer *w, const lt_impact *impact) {
  if (impact->unseen.len == 0) return;
  tag(w, "<h2>", lt_said(w, LT_SAY_IMPACT_UNSEEN), "</h2>\n<ul>");
  for (uint32_t i = 0; i < impact->unseen.len && i < ROWS; i++) {
    const lt_impact_group *group = &impact->unseen.items[i];
    tag(w, "<li>", lt_impact_name(w, group), " ");
    tag(w, "<code class=\"soft\">", group->id, "</code>, ");
    tag(w, "", lt_said(w, (lt_say)(LT_SAY_IMPACT_DOES_0 + (int)group->does)), "</li>\n");
  }
  lt_text_puts(w->out, "</ul>\n");
  put_more(w, impact->unseen.len);
}

void lt_report_impact_html(const lt_impact *impact, lt_lang lang, lt_text *out) {
  lt_writer writer = lt_impact_writer(impact, lang, out), *w = &writer;
  lt_impact_part parts[LT_IMPACT_PARTS];
  put_head(w, impact);
  put_summary(w, impact);
  put_verdicts(w, impact);
  put_chart(w, impact);
  lt_impact_parts(impact, parts);
  for (int i = 0; i < LT_IMPACT_PARTS; i++) {
    put_part(w, &parts[i]);
    if (parts[i].groups == &impact->questions || parts[i].groups == &impact->rules)
      put_details(w, parts[i].groups, parts[i].groups == &impact->rules);
  }
  put_refusals(w, impact);
  put_cover(w, impact);
  put_unseen(w, impact);
  lt_text_putf(out, "</main><script>%s</script>\n</body></html>\n", script);
}
