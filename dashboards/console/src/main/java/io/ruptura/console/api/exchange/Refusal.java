package io.ruptura.console.api.exchange;

import io.ruptura.domain.json.JsonRecordWriter;

/** A question that is not answered, with all that is needed to put it right: status, and the key, value, rule and example of the answer's error. */
public final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final String key;
    private final String value;
    private final String rule;
    private final String example;

    public Refusal(int status, String key, String value, String rule, String example) {
        super(key + " " + rule);
        this.status = status;
        this.key = key;
        this.value = value;
        this.rule = rule;
        this.example = example;
    }

    /** What was asked is wrong: 400. */
    public static Refusal wrong(String key, String value, String rule, String example) {
        return new Refusal(400, key, value, rule, example);
    }

    public static Refusal notFound(String key, String value, String rule) {
        return new Refusal(404, key, value, rule, "");
    }

    /** Right, but not now: 503. */
    public static Refusal notNow(String key, String rule) {
        return new Refusal(503, key, "", rule, "");
    }

    public int status() {
        return status;
    }

    public byte[] json() {
        return JsonRecordWriter.object(json -> json.nested("error", error -> {
            error.text("key", key);
            error.text("value", value);
            error.text("rule", rule);
            error.text("example", example);
        }));
    }
}
