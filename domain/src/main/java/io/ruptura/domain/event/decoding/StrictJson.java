package io.ruptura.domain.event.decoding;

import static io.ruptura.domain.event.decoding.Unreadable.quote;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.ruptura.domain.event.RejectionReason;
import io.ruptura.domain.event.Rfc3339;
import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The value a parser stands on, taken as exactly one type: no coercion, no half surrogate pairs, no infinities. Every refusal names the
 * member by its path.
 */
public final class StrictJson {

    /** Names and ids are copied into keys, scopes and output records, where a longer one would not fit; no platform has any this long. */
    public static final int LONGEST_NAME = 1024;

    private static final double LARGEST_EXACT_INTEGER = 0x1p53;

    private final JsonParser parser;
    private final NameTable names;
    private final boolean escaped;
    private String path = "";

    StrictJson(JsonParser parser, NameTable names, boolean escaped) {
        this.parser = parser;
        this.names = names;
        this.escaped = escaped;
    }

    /** Enters the members of an object; {@code path} is what messages put before their names. */
    void enter(String path) {
        this.path = path;
    }

    /** The name of the next member, with the parser then standing on its value; null at the end of the object. */
    String nextMember() throws IOException {
        String name = parser.nextFieldName();
        if (name != null) {
            parser.nextToken();
        }
        return name;
    }

    boolean isNull() {
        return parser.currentToken() == JsonToken.VALUE_NULL;
    }

    boolean isObject() {
        return parser.currentToken() == JsonToken.START_OBJECT;
    }

    void skip() throws IOException {
        parser.skipChildren();
    }

    /** A text, or null when it is empty: an empty text says nothing. */
    String text(String member) throws IOException, Unreadable {
        requireString(member);
        return whole(member, parser.getTextLength() == 0 ? null : parser.getText());
    }

    /** A text of at most {@link #LONGEST_NAME} characters. */
    String id(String member) throws IOException, Unreadable {
        requireString(member);
        requireShort(member);
        return text(member);
    }

    /** Like {@link #id} for values that come again and again. */
    String name(String member) throws IOException, Unreadable {
        requireString(member);
        requireShort(member);
        int length = parser.getTextLength();
        return length == 0
                ? null
                : whole(member, names.intern(parser.getTextCharacters(), parser.getTextOffset(), length));
    }

    /** Whatever single value is there as it is written; null for an object or an array, which are skipped. */
    String scalar() throws IOException {
        if (parser.currentToken().isStructStart()) {
            skip();
            return null;
        }
        return parser.getText();
    }

    /** A text, or a number as it is written. */
    String textOrNumber(String member) throws IOException, Unreadable {
        return parser.currentToken().isNumeric() ? parser.getText() : name(member);
    }

    boolean truth(String member) throws Unreadable {
        JsonToken token = parser.currentToken();
        if (!token.isBoolean()) {
            throw wrongType(member, "true or false");
        }
        return token == JsonToken.VALUE_TRUE;
    }

    /** A finite number of at least {@code lowest}. */
    double number(String member, double lowest) throws IOException, Unreadable {
        if (!parser.currentToken().isNumeric()) {
            throw wrongType(member, "a number");
        }
        double value = parser.getDoubleValue();
        if (Double.isInfinite(value) || value < lowest) {
            String least = lowest == -Double.MAX_VALUE ? "" : " of at least " + lowest;
            throw invalid(member, "must be a finite number" + least, parser.getText());
        }
        return value;
    }

    /** A whole number between 0 and {@code highest}; {@code 2.0} is whole. */
    long count(String member, long highest) throws IOException, Unreadable {
        double value = number(member, 0);
        boolean exact = value == Math.rint(value) && value <= LARGEST_EXACT_INTEGER;
        if (!exact || value > highest) {
            throw invalid(member, "must be a whole number from 0 to " + highest, parser.getText());
        }
        return (long) value;
    }

    /** An instant, as epoch milliseconds. */
    long time(String member) throws IOException, Unreadable {
        requireString(member);
        long millis = Rfc3339.parseMillis(parser.getTextCharacters(), parser.getTextOffset(), parser.getTextLength());
        if (millis == Rfc3339.INVALID) {
            throw invalid(member, "must be an RFC 3339 time such as 2026-03-02T12:00:00Z", parser.getText());
        }
        return millis;
    }

    /** A word of a closed set. */
    <E> E oneOf(String member, Map<String, E> words) throws IOException, Unreadable {
        String word = name(member);
        E constant = words.get(word);
        if (constant == null) {
            throw invalid(member, "must be one of " + words.keySet(), String.valueOf(word));
        }
        return constant;
    }

    /** An array of texts, each once, empty ones left out. */
    List<String> names(String member) throws IOException, Unreadable {
        if (parser.currentToken() != JsonToken.START_ARRAY) {
            throw wrongType(member, "an array of strings");
        }
        Set<String> distinct = new LinkedHashSet<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            String name = name(member);
            if (name != null) {
                distinct.add(name);
            }
        }
        return List.copyOf(distinct);
    }

    /** Free key-value pairs: numbers and booleans as they are written; nulls and nested values left out. */
    Map<String, String> pairs(String member) throws IOException, Unreadable {
        requireObject(member);
        Map<String, String> pairs = new HashMap<>();
        for (String key = nextMember(); key != null; key = nextMember()) {
            if (parser.currentToken().isStructStart()) {
                skip();
            } else if (!isNull() && pairs.put(whole(member, key), whole(member, parser.getText())) != null) {
                throw duplicate(member + "." + key);
            }
        }
        return pairs;
    }

    void requireObject(String member) throws Unreadable {
        if (!isObject()) {
            throw wrongType(member, "an object");
        }
    }

    private void requireShort(String member) throws IOException, Unreadable {
        if (parser.getTextLength() > LONGEST_NAME) {
            throw new Unreadable(
                    RejectionReason.TOO_LARGE,
                    path + member + " must have at most " + LONGEST_NAME + " characters, has "
                            + parser.getTextLength());
        }
    }

    private void requireString(String member) throws Unreadable {
        if (parser.currentToken() != JsonToken.VALUE_STRING) {
            throw wrongType(member, "a string");
        }
    }

    /** Refuses a text with half a surrogate pair: it cannot be written as UTF-8 again. Only an escape can bring one in. */
    private String whole(String member, String text) throws Unreadable {
        if (escaped && text != null) {
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                if (!Character.isSurrogate(c)) {
                    continue;
                }
                if (i + 1 == text.length() || !Character.isSurrogatePair(c, text.charAt(++i))) {
                    throw new Unreadable(
                            RejectionReason.NOT_UTF8, path + member + " holds half a surrogate pair, which is no text");
                }
            }
        }
        return text;
    }

    Unreadable wrongType(String member, String expected) {
        return new Unreadable(
                RejectionReason.WRONG_TYPE,
                path + member + " must be " + expected + ", was " + kind(parser.currentToken()));
    }

    Unreadable invalid(String member, String rule, String value) {
        return new Unreadable(RejectionReason.INVALID_VALUE, path + member + " " + rule + ", was " + quote(value));
    }

    Unreadable duplicate(String member) {
        return new Unreadable(RejectionReason.DUPLICATE_MEMBER, path + member + " is given twice");
    }

    Unreadable missing(String member) {
        return new Unreadable(RejectionReason.MISSING_FIELD, path + member + " is missing");
    }

    static String kind(JsonToken token) {
        return switch (token) {
            case START_OBJECT -> "an object";
            case START_ARRAY -> "an array";
            case VALUE_STRING -> "a string";
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> "a number";
            case VALUE_TRUE, VALUE_FALSE -> "a boolean";
            case VALUE_NULL -> "null";
            default -> "nothing";
        };
    }
}
