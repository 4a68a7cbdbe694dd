package org.doudi.connectors.dispatch;

/** Takes what caseworkers' systems answer. An answer that is unknown, out of order or twice is reported and does no harm. */
public interface AnswerSink {

    void accept(String json);
}
