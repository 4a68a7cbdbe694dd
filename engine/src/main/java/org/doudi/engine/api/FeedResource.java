package org.doudi.engine.api;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.doudi.connectors.feed.definition.FeedDefinition;
import org.doudi.connectors.feed.definition.FeedDefinitions;
import org.doudi.connectors.feed.intake.FeedIntake;
import org.doudi.connectors.feed.intake.IntakeListener;
import org.doudi.engine.registry.Deliveries;
import org.doudi.engine.registry.ListedDelivery;
import org.doudi.engine.registry.Paged;
import org.doudi.engine.status.HouseStatus;
import org.doudi.engine.status.StatusReport;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Partners' feeds: what they look like, how fresh they are, and deliveries by push. */
@Path("/api/feeds")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "feeds")
public class FeedResource {

    private static final String LINES = "application/x-ndjson";
    private static final Pattern FILE_NAME = Pattern.compile("[\\p{L}\\p{Nd}._-]{1,120}");

    private final FeedDefinitions definitions;
    private final FeedIntake intake;
    private final Deliveries deliveries;
    private final HouseStatus status;
    private final ApiConfig config;

    FeedResource(
            FeedDefinitions definitions,
            FeedIntake intake,
            Deliveries deliveries,
            HouseStatus status,
            ApiConfig config) {
        this.definitions = definitions;
        this.intake = intake;
        this.deliveries = deliveries;
        this.status = status;
        this.config = config;
    }

    @GET
    @Operation(summary = "数据源定义与新鲜度 / Feed definitions, and how fresh each feed is today")
    public List<FeedSeen> list() throws SQLException, IOException {
        Map<String, StatusReport.FeedSeen> fresh = status.report().feeds().stream()
                .collect(Collectors.toMap(StatusReport.FeedSeen::feed, Function.identity(), (one, other) -> one));
        return definitions.all().stream()
                .map(definition ->
                        FeedSeen.of(definition, fresh.getOrDefault(definition.name(), fresh.get(definition.feed()))))
                .toList();
    }

    @GET
    @Path("/{feed}/deliveries")
    @Operation(summary = "一个数据源的历次交付，最新的在前 / A feed's deliveries, newest first")
    public Paged<ListedDelivery> deliveries(
            @PathParam("feed") String feed, @QueryParam("page") String page, @QueryParam("size") String size) {
        Asked.Page wanted = Asked.page(page, size);
        boolean known = definitions.all().stream()
                .anyMatch(definition ->
                        definition.feed().equals(feed) || definition.name().equals(feed));
        if (!known) {
            throw unknown(feed);
        }
        String ofFeed = definitions.named(feed).map(FeedDefinition::feed).orElse(feed);
        return deliveries.page(ofFeed, wanted.number(), wanted.size());
    }

    @POST
    @Path("/{feed}")
    @Consumes({"text/csv", LINES})
    @Operation(
            summary = "推送一份数据 / Push a delivery",
            description =
                    "Takes the same way as a file in the inbox: whole or not at all, once. The data date is that of `date`, else"
                            + " of the name in `file`, else of the column 数据日期, else today. Counties that the delivery speaks for"
                            + " may stand in the name. Answers the receipt with counts; rows that could not be read wait in quarantine.")
    @APIResponse(responseCode = "200", description = "taken, or taken before")
    @APIResponse(responseCode = "404", description = "no such feed")
    @APIResponse(responseCode = "413", description = "larger than doudi.api.max-delivery")
    @APIResponse(responseCode = "422", description = "held back whole; the receipt says why")
    public ReceiptSeen push(
            @PathParam("feed") String feed,
            @Parameter(description = "data date, such as 2024-06-01") @QueryParam("date") String date,
            @Parameter(description = "file name, such as custody-220182-20240601.csv") @QueryParam("file") String file,
            @HeaderParam("Content-Type") MediaType type,
            InputStream body) {
        if (definitions.named(feed).isEmpty()) {
            throw unknown(feed);
        }
        String name = fileName(feed, Asked.date("date", date), Asked.orNull(file), type);
        ReceiptSeen receipt;
        try (PushedFile pushed =
                PushedFile.of(name, new LimitedStream(body, config.maxDelivery().asLongValue()))) {
            receipt = ReceiptSeen.of(intake.push(feed, pushed.path(), new IntakeListener() {}));
        }
        if (receipt.hold() != null) {
            throw Refusal.heldBack(receipt);
        }
        return receipt;
    }

    private static String fileName(String feed, LocalDate date, String file, MediaType type) {
        String ending = type.getSubtype().equals("csv") ? ".csv" : ".jsonl";
        if (file == null) {
            return feed + (date == null ? "" : "-" + date.format(DateTimeFormatter.BASIC_ISO_DATE)) + ending;
        }
        if (date != null) {
            throw Refusal.at(
                    "date",
                    ProblemType.INVALID_PARAMETER,
                    "date 与 file 只能给一个：日期可以写在文件名里。",
                    "Give date or file, not both: the name may carry the date.");
        }
        if (!FILE_NAME.matcher(file).matches()) {
            throw Refusal.at(
                    "file",
                    ProblemType.INVALID_PARAMETER,
                    "文件名只能有字母、数字、点和横线，至多 120 个字符。",
                    "A file name has letters, digits, dots and dashes, at most 120 of them.");
        }
        return file;
    }

    private static Refusal unknown(String feed) {
        String shown = Asked.shown(feed);
        return Refusal.at(
                "feed",
                ProblemType.UNKNOWN_FEED,
                "没有数据源（" + shown + "）。名称见 GET /api/feeds。",
                "There is no feed (" + shown + "). GET /api/feeds has the names.");
    }
}
