package dev.tiphys.core.decide;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Takes a valid JSON list or object apart without reading its values, so that numbers and escapes keep their form. */
final class RawJson {
    private final String text;
    private int at;

    private RawJson(String text) {
        this.text = text;
    }

    /** The texts of a list's elements. */
    static List<String> elements(String list) {
        RawJson json = new RawJson(list);
        List<String> elements = new ArrayList<>();
        json.open();
        while (!json.close(']')) {
            elements.add(json.value());
        }
        return elements;
    }

    /** The texts of an object's members; of a name that comes twice, the last. */
    static Map<String, String> members(String object) {
        RawJson json = new RawJson(object);
        Map<String, String> members = new LinkedHashMap<>();
        json.open();
        while (!json.close('}')) {
            String name = unquote(json.value());
            json.skip(':');
            members.put(name, json.value());
        }
        return members;
    }

    /** The value without blanks, with Go's escapes of HTML's signs. */
    static String compact(String json) {
        StringBuilder text = new StringBuilder(json.length());
        boolean quoted = false;
        for (int i = 0; i < json.length(); i++) {
            char c = json.charAt(i);
            if (quoted && c == '\\') {
                text.append(c).append(json.charAt(++i));
            } else if (c == '"') {
                quoted = !quoted;
                text.append(c);
            } else if (quoted && (c == '<' || c == '>' || c == '&')) {
                text.append(String.format("\\u%04x", (int) c));
            } else if (quoted || c > ' ') {
                text.append(c);
            }
        }
        return text.toString();
    }

    static String unquote(String quoted) {
        return String.valueOf(dev.tiphys.core.golang.GoJson.unmarshal(quoted));
    }

    private void open() {
        blanks();
        at++;
    }

    private boolean close(char bracket) {
        blanks();
        if (text.charAt(at) == ',') {
            at++;
            blanks();
        }
        if (text.charAt(at) == bracket) {
            at++;
            return true;
        }
        return false;
    }

    private void skip(char c) {
        blanks();
        if (text.charAt(at) == c) {
            at++;
        }
        blanks();
    }

    private void blanks() {
        while (at < text.length() && text.charAt(at) <= ' ') {
            at++;
        }
    }

    private String value() {
        blanks();
        int start = at;
        int depth = 0;
        do {
            char c = text.charAt(at);
            if (c == '"') {
                string();
                continue;
            }
            if (c == '[' || c == '{') {
                depth++;
            } else if (c == ']' || c == '}') {
                if (depth == 0) {
                    break;
                }
                depth--;
            } else if (depth == 0 && (c == ',' || c == ':' || c <= ' ')) {
                break;
            }
            at++;
        } while (at < text.length());
        return text.substring(start, at);
    }

    private void string() {
        at++;
        while (text.charAt(at) != '"') {
            at += text.charAt(at) == '\\' ? 2 : 1;
        }
        at++;
    }
}
