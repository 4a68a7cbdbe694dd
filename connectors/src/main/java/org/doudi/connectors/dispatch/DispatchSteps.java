package org.doudi.connectors.dispatch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.apache.camel.Body;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangeProperty;

/** The steps of the dispatch route. */
@ApplicationScoped
@Named("dispatchSteps")
public class DispatchSteps {

    static final String DEPARTURE = "doudiDeparture";

    private final Instance<ReferralSource> outbox;
    private final Instance<AnswerSink> answers;
    private final int batch;
    private final int lanes;
    private final Channels channels;
    private final BrokerPresence broker;

    @Inject
    DispatchSteps(
            Instance<ReferralSource> outbox,
            Instance<AnswerSink> answers,
            DispatchConfig config,
            BrokerPresence broker) {
        this.broker = broker;
        this.outbox = outbox;
        this.answers = answers;
        this.batch = config.batch();
        this.lanes = config.lanes();
        this.channels = Channels.load(config.channels());
    }

    /** Takes the next batch; an empty one ends the loop. */
    public void take(Exchange exchange) {
        broker.look();
        Departure departure = new Departure(outbox.get().next(batch));
        exchange.setProperty(DEPARTURE, departure);
        exchange.getMessage().setBody(departure.lanes(lanes));
    }

    public boolean more(@ExchangeProperty(DEPARTURE) Departure departure) {
        return departure == null || (!departure.away() && !departure.isEmpty());
    }

    public boolean mayLeave(@Body OutboundMessage message, @ExchangeProperty(DEPARTURE) Departure departure) {
        return departure.mayLeave(message);
    }

    /** Makes the message what goes over the wire: the event as it lies in the outbox, byte for byte. */
    public void address(Exchange exchange) {
        OutboundMessage message = exchange.getMessage().getBody(OutboundMessage.class);
        exchange.setProperty("doudiMessage", message);
        exchange.getMessage().removeHeaders("*");
        exchange.getMessage().setHeader("doudiEndpoint", channels.endpointFor(message));
        exchange.getMessage().setBody(message.body());
    }

    public void left(
            @ExchangeProperty("doudiMessage") OutboundMessage message,
            @ExchangeProperty(DEPARTURE) Departure departure) {
        departure.left(message);
    }

    public void stayed(
            @ExchangeProperty("doudiMessage") OutboundMessage message,
            @ExchangeProperty(DEPARTURE) Departure departure,
            @ExchangeProperty(Exchange.EXCEPTION_CAUGHT) Exception why) {
        if (ChannelAway.causedBy(why)) {
            departure.channelAway(message);
            broker.lost(why);
            return;
        }
        departure.stayed(message);
        outbox.get().failed(message, ChannelAway.text(why));
    }

    /** Marks what left, gives back what could not leave. */
    public void settle(@ExchangeProperty(DEPARTURE) Departure departure) {
        List<OutboundMessage> sent = departure.sent();
        if (!sent.isEmpty()) {
            outbox.get().sent(sent);
        }
        if (!departure.waiting().isEmpty()) {
            outbox.get().putBack(departure.waiting());
        }
    }

    public void answer(@Body String json) {
        answers.get().accept(json);
    }
}
