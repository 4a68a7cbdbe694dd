package org.doudi.engine.referral;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.jackson.JsonFormat;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.doudi.engine.household.Place;
import org.doudi.engine.policy.Ceiling;
import org.doudi.engine.referral.ReferralLedger.Merged;

/**
 * Says a change to the department that it concerns, as a CloudEvents 1.0 event. A department is told the reasons of its
 * own referral and no others; people are masked.
 */
final class ReferralMessages {

    static final URI SOURCE = URI.create("/doudi/screening");

    private static final JsonFactory JSON = new ObjectMapper().getFactory();
    private static final JsonFormat FORMAT = new JsonFormat();

    private final ReferralNight night;
    private final MaskedPeople people;

    ReferralMessages(ReferralNight night, MaskedPeople people) {
        this.night = night;
        this.people = people;
    }

    /**
     * An event ready to leave.
     *
     * @param body JSON in UTF-8
     */
    record Event(String id, String queue, byte[] body) {}

    /** One for each queue that is told. */
    List<Event> events(Merged merged) {
        ReferralCard card = merged.change().after();
        byte[] data = data(merged, card);
        return night.told(card, merged.household().facts().place()).stream()
                .map(queue -> event(merged.change(), queue, data))
                .toList();
    }

    private Event event(ReferralChange change, String queue, byte[] data) {
        ReferralCard card = change.after();
        String type = change.message().type();
        String id = UUID.nameUUIDFromBytes(
                        (card.id() + "/" + card.messages() + "/" + type + "/" + queue).getBytes(StandardCharsets.UTF_8))
                .toString();
        byte[] body = FORMAT.serialize(CloudEventBuilder.v1()
                .withId(id)
                .withSource(SOURCE)
                .withType(type)
                .withSubject(card.id().toString())
                .withTime(night.started().truncatedTo(ChronoUnit.SECONDS).atOffset(ZoneOffset.UTC))
                .withData("application/json", data)
                .build());
        return new Event(id, queue, body);
    }

    private byte[] data(Merged merged, ReferralCard card) {
        Place place = merged.household().facts().place();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1024);
        try (JsonGenerator json = JSON.createGenerator(bytes)) {
            json.writeStartObject();
            json.writeStringField("referralId", card.id().toString());
            json.writeStringField("householdId", merged.household().facts().number());
            json.writeStringField("county", place.county());
            json.writeStringField("township", place.township());
            json.writeStringField("village", place.village());
            json.writeStringField("program", card.program());
            json.writeStringField(
                    "department",
                    night.rules().program(card.program()).orElseThrow().department());
            json.writeStringField("priority", Severities.code(card.priority()));
            json.writeStringField("openedOn", card.openedOn().toString());
            json.writeStringField("dueOn", card.deadline().dueOn().toString());
            json.writeStringField("authority", card.deadline().authority().code());
            json.writeBooleanField(
                    "overdue",
                    card.state().awaitsVisit()
                            && night.on().isAfter(card.deadline().dueOn()));
            writeReasons(json, merged, card);
            writePeople(json, merged);
            writeCeilings(json, card, place);
            json.writeStringField("packVersion", night.packVersion());
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private void writeReasons(JsonGenerator json, Merged merged, ReferralCard card) throws IOException {
        Program program = night.rules().program(card.program()).orElseThrow();
        json.writeArrayFieldStart("reasons");
        for (Reason reason : card.reasons()) {
            if (reason.standing() == Reason.Standing.GONE) {
                continue;
            }
            ReferralRules.Told told =
                    night.rules().told(program, reason, merged.household().decision());
            json.writeStartObject();
            json.writeStringField("code", reason.code());
            json.writeStringField("title", told.title());
            json.writeStringField("severity", Severities.code(reason.severity()));
            json.writeStringField("basis", told.basis());
            json.writeStringField("summary", told.summary());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    /** The most that may be granted, with the standing of the figures; only where the pack sets a ceiling. */
    private void writeCeilings(JsonGenerator json, ReferralCard card, Place place) throws IOException {
        List<Ceiling> ceilings = night.rules().ceilings(card.program(), place);
        if (!ceilings.isEmpty()) {
            json.writeFieldName("ceilings");
            CeilingList.write(ceilings, json);
        }
    }

    private void writePeople(JsonGenerator json, Merged merged) throws IOException {
        json.writeArrayFieldStart("people");
        for (MaskedPeople.Person person : people.in(merged)) {
            json.writeStartObject();
            json.writeStringField("name", person.name());
            json.writeStringField("idNumber", person.idNumber());
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
