package dev.tiphys.testing.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * What is right in a case where Argo is not: changes to its recording, each with the code of the departure that makes
 * them and a sentence that says why.
 *
 * @param recording the fingerprint of the recording that is corrected
 * @param changes the changes, to be made in order
 */
record Correction(String recording, List<Change> changes) {
    /**
     * @param code of the departure
     * @param why by which principle
     * @param patch what it changes
     */
    record Change(String code, String why, JsonPatch patch) {}

    Correction {
        changes = List.copyOf(changes);
    }

    /** The correction that the project holds for a case, if it is one of exactly this recording. */
    static Optional<Correction> of(RecordedCase recorded) {
        String resource = "corrections/" + recorded.name() + ".json";
        try (InputStream in = Correction.class.getResourceAsStream(resource)) {
            if (in == null) {
                return Optional.empty();
            }
            Correction correction = of(CaseReader.JSON.readTree(in));
            return correction.recording.equals(fingerprint(recorded.recording()))
                    ? Optional.of(correction)
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Correction of(JsonNode json) {
        List<Change> changes = new ArrayList<>();
        for (JsonNode change : json.path("corrections")) {
            changes.add(
                    new Change(required(change, "code"), required(change, "why"), JsonPatch.of(change.path("patch"))));
        }
        if (changes.isEmpty()) {
            throw new IllegalArgumentException("a correction that changes nothing");
        }
        return new Correction(required(json, "recording"), changes);
    }

    private static String required(JsonNode json, String key) {
        String text = json.path(key).asText("");
        if (text.isBlank()) {
            throw new IllegalArgumentException("a correction without " + key);
        }
        return text;
    }

    /** The corrected recording. */
    ObjectNode apply(ObjectNode recording, Departures departures) {
        ObjectNode corrected = recording.deepCopy();
        for (Change change : changes) {
            change.patch.paths().forEach(path -> departures.check(change.code, path));
            ObjectNode before = corrected.deepCopy();
            change.patch.apply(corrected);
            if (corrected.equals(before)) {
                throw new IllegalArgumentException(change.code + " changes nothing");
            }
        }
        return corrected;
    }

    /** What tells recordings apart, however they are laid out. */
    static String fingerprint(ObjectNode recording) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest(recording.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
