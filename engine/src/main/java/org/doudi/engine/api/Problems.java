package org.doudi.engine.api;

import io.quarkus.logging.Log;
import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import java.util.Locale;
import java.util.UUID;
import org.doudi.engine.policy.PackFaulty;
import org.doudi.engine.policy.Text;
import org.doudi.engine.screening.AnotherRunIsAlive;
import org.doudi.engine.screening.RunRefused;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Everything that goes wrong, as a problem in the caller's language. */
class Problems {

    private static final MediaType PROBLEM = MediaType.valueOf("application/problem+json");

    @ServerExceptionMapper
    Response refused(Refusal refusal, HttpHeaders headers) {
        return answer(refusal.type(), refusal.detail(), refusal.field(), refusal.receipt(), headers);
    }

    @ServerExceptionMapper
    Response anotherRun(AnotherRunIsAlive alive, HttpHeaders headers) {
        return answer(ProblemType.ANOTHER_RUN, new Text(alive.chinese(), alive.getMessage()), null, null, headers);
    }

    @ServerExceptionMapper
    Response runRefused(RunRefused refused, HttpHeaders headers) {
        ProblemType type =
                refused.why() == RunRefused.Why.UNKNOWN ? ProblemType.UNKNOWN_SCREENING : ProblemType.OUT_OF_ORDER;
        return answer(type, refused.text(), "id", null, headers);
    }

    @ServerExceptionMapper
    Response packFaulty(PackFaulty faulty, HttpHeaders headers) {
        int faults = faulty.faults().size();
        return answer(
                ProblemType.PACK_FAULTY,
                new Text(
                        "政策包有 " + faults + " 个问题。请运行 ./doudi rules check 查看并更正。",
                        "The pack has " + faults + " faults. Run ./doudi rules check to see them."),
                null,
                null,
                headers);
    }

    @ServerExceptionMapper
    Response ofTheFramework(WebApplicationException failed, HttpHeaders headers) {
        if (failed instanceof NotFoundException) {
            return answer(
                    ProblemType.NOT_FOUND,
                    new Text("请对照 /q/openapi 检查地址。", "Compare the address with /q/openapi."),
                    null,
                    null,
                    headers);
        }
        if (failed instanceof NotAllowedException) {
            return answer(
                    ProblemType.METHOD_NOT_ALLOWED,
                    new Text("可用的方法见 /q/openapi。", "The methods that there are stand in /q/openapi."),
                    null,
                    null,
                    headers);
        }
        if (failed instanceof NotSupportedException) {
            return answer(
                    ProblemType.UNSUPPORTED_TYPE,
                    new Text(
                            "请用 application/json；推送数据请用 text/csv 或 application/x-ndjson。",
                            "Send application/json; for deliveries text/csv or application/x-ndjson."),
                    "Content-Type",
                    null,
                    headers);
        }
        if (failed instanceof NotAcceptableException) {
            return answer(
                    ProblemType.NOT_ACCEPTABLE,
                    new Text("答复只有 application/json。", "Answers come as application/json."),
                    "Accept",
                    null,
                    headers);
        }
        if (failed.getResponse().getStatus() < 500) {
            return answer(
                    ProblemType.MALFORMED_BODY,
                    new Text("请对照 /q/openapi 检查请求。", "Compare the request with /q/openapi."),
                    null,
                    null,
                    headers);
        }
        return unexpected(failed, headers);
    }

    @ServerExceptionMapper
    Response unexpected(Throwable failed, HttpHeaders headers) {
        if (isDatabaseAway(failed)) {
            Log.warn("数据库无应答 / the database does not answer: " + failed);
            return answer(
                    ProblemType.UNAVAILABLE,
                    new Text("数据库暂无应答，请稍后再试。", "The database does not answer. Try again later."),
                    null,
                    null,
                    headers);
        }
        UUID mark = UUID.randomUUID();
        Log.errorf(failed, "请求失败 %s / a request failed", mark);
        return answer(
                ProblemType.FAILED,
                new Text(
                        "请把编号 " + mark + " 告诉管理员，日志里有详情。",
                        "Tell the operator the mark " + mark + "; the log has the details."),
                null,
                null,
                headers);
    }

    /** Class 08 is a lost connection, 57P a server on its way down or up. */
    private static boolean isDatabaseAway(Throwable failed) {
        for (Throwable at = failed; at != null; at = at.getCause()) {
            if (at instanceof SQLException sql && sql.getSQLState() != null) {
                return sql.getSQLState().startsWith("08") || sql.getSQLState().startsWith("57P");
            }
        }
        return false;
    }

    static Response answer(ProblemType type, Text detail, String field, ReceiptSeen receipt, HttpHeaders headers) {
        boolean english = prefersEnglish(headers);
        return Response.status(type.status())
                .type(PROBLEM)
                .header(HttpHeaders.CONTENT_LANGUAGE, english ? "en" : "zh")
                .entity(new Problem(
                        type.urn(),
                        english ? type.title().en() : type.title().zh(),
                        type.status(),
                        english ? detail.en() : detail.zh(),
                        field,
                        receipt))
                .build();
    }

    /** The first of the wanted languages that is spoken here. */
    static boolean prefersEnglish(HttpHeaders headers) {
        try {
            for (Locale locale : headers.getAcceptableLanguages()) {
                switch (locale.getLanguage()) {
                    case "zh" -> {
                        return false;
                    }
                    case "en" -> {
                        return true;
                    }
                    default -> {
                        continue;
                    }
                }
            }
        } catch (RuntimeException notALanguage) {
            return false;
        }
        return false;
    }
}
