package org.doudi.engine.api;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import org.doudi.engine.policy.Text;
import org.doudi.engine.status.HouseStatus;
import org.doudi.engine.status.StatusReport;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The first page that somebody sees: what this is, how it stands, where to go. No script, no image, nothing from elsewhere. */
@Path("/")
public class StartPage {

    private static final String PAGE = """
            <!doctype html>
            <html lang="zh">
            <head>
            <meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
            <title>兜底 Doudi</title>
            <style>
            body { font: 1rem/1.6 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; color: #1c2733 }
            table { border-collapse: collapse; width: 100%% } th, td { text-align: left; padding: .2rem .6rem; border-bottom: 1px solid #d5dde5 }
            td.n { text-align: right } .warn { color: #9c2a10 } [lang=en] { color: #4a5a6a }
            </style>
            </head>
            <body>
            <h1>兜底 <span lang="en">Doudi</span></h1>
            <p>守望全市低收入家庭：每夜接收各部门数据，按政策包判定每户应享的救助与面临的风险，并向基层转介。</p>
            <p lang="en">Watches a city's low-income households: takes the departments' files, decides under the policy pack who may have
            what and who is heading for trouble, and hands referrals to caseworkers.</p>
            %s
            <h2>入口 <span lang="en">Where to go</span></h2>
            <ul>
            <li><a href="/q/openapi">接口说明 <span lang="en">API description (OpenAPI)</span></a></li>
            <li><a href="/q/health">健康检查 <span lang="en">Health</span></a></li>
            <li><a href="/q/metrics">指标 <span lang="en">Metrics</span></a></li>
            <li><a href="/api/status">现状 <span lang="en">Status as JSON</span></a></li>
            <li><a href="/api/referrals">转介 <span lang="en">Referrals as JSON</span></a></li>
            </ul>
            <h2>筛查 <span lang="en">Screenings</span></h2>
            %s
            <h2>数据源 <span lang="en">Feeds</span></h2>
            %s
            </body>
            </html>
            """;

    private final HouseStatus status;

    StartPage(HouseStatus status) {
        this.status = status;
    }

    @GET
    @Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
    @Operation(hidden = true)
    public String page() throws SQLException, IOException {
        StatusReport report = status.report();
        return PAGE.formatted(faults(report.faults()), runs(report.runs()), feeds(report.feeds()));
    }

    private static String faults(List<StatusReport.Fault> faults) {
        StringBuilder html = new StringBuilder();
        faults.forEach(fault ->
                html.append("<p class=\"warn\">").append(both(fault.text())).append("</p>\n"));
        return html.toString();
    }

    private static String runs(List<StatusReport.RunSeen> runs) {
        if (runs.isEmpty()) {
            return "<p>尚无筛查。 <span lang=\"en\">None yet.</span></p>";
        }
        StringBuilder html = new StringBuilder(head("编号 No.", "日期 Date", "状态 State", "户数 Households", "变化 Changed"));
        runs.forEach(run -> html.append("<tr>")
                .append(cell(run.number()))
                .append(cell(run.date()))
                .append(cell(run.shadow() ? run.state() + " (shadow)" : run.state()))
                .append(cell(run.households()))
                .append(cell(run.written()))
                .append("</tr>\n"));
        return html.append("</table>").toString();
    }

    private static String feeds(List<StatusReport.FeedSeen> feeds) {
        StringBuilder html =
                new StringBuilder(head("数据源 Feed", "最新数据日期 Newest", "天数 Age", "上限 Limit", "缺失县区 Missing counties"));
        feeds.forEach(feed -> html.append("<tr>")
                .append(cell(feed.feed()))
                .append(cell(feed.newest()))
                .append(cell(feed.age()))
                .append(cell(feed.maxAge()))
                .append(cell(feed.missing().size() + " / " + feed.counties()))
                .append("</tr>\n"));
        return html.append("</table>").toString();
    }

    private static String head(String... titles) {
        StringBuilder html = new StringBuilder("<table><tr>");
        for (String title : titles) {
            html.append("<th>").append(escaped(title)).append("</th>");
        }
        return html.append("</tr>\n").toString();
    }

    private static String cell(Object value) {
        String text = value == null ? "–" : escaped(value.toString());
        return (value instanceof Number ? "<td class=\"n\">" : "<td>") + text + "</td>";
    }

    private static String both(Text text) {
        return escaped(text.zh()) + " <span lang=\"en\">" + escaped(text.en()) + "</span>";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
