package dev.tiphys.testing.conformance;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A list of changes to a JSON document (RFC 6902): add, remove, replace, move, copy, test. */
final class JsonPatch {
    private final List<Operation> operations;

    private record Operation(
            String op,
            String path,
            @Nullable String from,
            @Nullable JsonNode value) {}

    private JsonPatch(List<Operation> operations) {
        this.operations = List.copyOf(operations);
    }

    /** @throws IllegalArgumentException if it is no patch */
    static JsonPatch of(JsonNode json) {
        List<Operation> operations = new ArrayList<>();
        for (JsonNode operation : json) {
            String op = operation.path("op").asText();
            if (!List.of("add", "remove", "replace", "move", "copy", "test").contains(op)
                    || !operation.path("path").isTextual()) {
                throw new IllegalArgumentException("no operation of a JSON patch: " + operation);
            }
            JsonNode from = operation.get("from");
            operations.add(new Operation(
                    op, operation.get("path").asText(), from == null ? null : from.asText(), operation.get("value")));
        }
        return new JsonPatch(operations);
    }

    /** The paths that it changes. */
    List<String> paths() {
        List<String> paths = new ArrayList<>();
        for (Operation operation : operations) {
            if (!operation.op.equals("test")) {
                paths.add(operation.path);
            }
            if (operation.op.equals("move") && operation.from != null) {
                paths.add(operation.from);
            }
        }
        return paths;
    }

    /**
     * Changes a document.
     *
     * @throws IllegalArgumentException if a change does not fit
     */
    void apply(ObjectNode document) {
        for (Operation operation : operations) {
            switch (operation.op) {
                case "add" -> add(document, operation.path, value(operation));
                case "remove" -> remove(document, operation.path);
                case "replace" -> {
                    remove(document, operation.path);
                    add(document, operation.path, value(operation));
                }
                case "move" -> add(document, operation.path, remove(document, from(operation)));
                case "copy" ->
                    add(document, operation.path, document.at(from(operation)).deepCopy());
                default -> test(document, operation);
            }
        }
    }

    private static JsonNode value(Operation operation) {
        if (operation.value == null) {
            throw new IllegalArgumentException(operation.op + " of " + operation.path + " needs a value");
        }
        return operation.value.deepCopy();
    }

    private static String from(Operation operation) {
        if (operation.from == null) {
            throw new IllegalArgumentException(operation.op + " of " + operation.path + " needs a from");
        }
        return operation.from;
    }

    private static void test(ObjectNode document, Operation operation) {
        if (!document.at(operation.path).equals(operation.value)) {
            throw new IllegalArgumentException(operation.path + " is not " + operation.value);
        }
    }

    private static void add(ObjectNode document, String path, JsonNode value) {
        JsonPointer pointer = JsonPointer.compile(path);
        String key = pointer.last().getMatchingProperty();
        JsonNode parent = parent(document, pointer);
        if (parent instanceof ObjectNode object) {
            object.set(key, value);
        } else if (parent instanceof ArrayNode array) {
            int index = key.equals("-") ? array.size() : index(path, key);
            if (index > array.size()) {
                throw new IllegalArgumentException("there is no " + path);
            }
            array.insert(index, value);
        } else {
            throw new IllegalArgumentException("there is no place for " + path);
        }
    }

    private static JsonNode remove(ObjectNode document, String path) {
        JsonPointer pointer = JsonPointer.compile(path);
        String key = pointer.last().getMatchingProperty();
        JsonNode parent = parent(document, pointer);
        JsonNode removed = null;
        if (parent instanceof ObjectNode object) {
            removed = object.remove(key);
        } else if (parent instanceof ArrayNode array) {
            removed = array.remove(index(path, key));
        }
        if (removed == null) {
            throw new IllegalArgumentException("there is no " + path);
        }
        return removed;
    }

    private static JsonNode parent(ObjectNode document, JsonPointer pointer) {
        JsonPointer head = pointer.head();
        return head == null ? document : document.at(head);
    }

    private static int index(String path, String key) {
        if (!key.matches("\\d{1,9}")) {
            throw new IllegalArgumentException("no index of a list: " + path);
        }
        return Integer.parseInt(key);
    }
}
