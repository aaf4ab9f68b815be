package dev.tiphys.testing.assertions;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Trees kept in files. */
final class GoldenTree {
    private static final String UPDATE = "tiphys.update";

    private GoldenTree() {}

    static void check(RunAssert run, String tree, Path file) {
        try {
            if (Boolean.getBoolean(UPDATE)) {
                Path folder = file.toAbsolutePath().getParent();
                if (folder != null) {
                    Files.createDirectories(folder);
                }
                Files.writeString(file, tree);
            } else if (!Files.exists(file)) {
                throw run.fail(run.tree(), "there is no file %s yet: run with -D%s=true to write it", file, UPDATE);
            } else {
                compare(run, Files.readString(file), tree, file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void compare(RunAssert run, String expected, String tree, Path file) {
        if (expected.equals(tree)) {
            return;
        }
        StringBuilder text = new StringBuilder();
        String[] wanted = expected.split("\n", -1);
        String[] given = tree.split("\n", -1);
        for (int i = 0; i < Math.max(wanted.length, given.length); i++) {
            String left = i < wanted.length ? wanted[i] : "";
            String right = i < given.length ? given[i] : "";
            if (left.equals(right)) {
                text.append("  ").append(right).append('\n');
            } else {
                text.append("- ").append(left).append("\n+ ").append(right).append('\n');
            }
        }
        throw run.failure("the tree differs from %s (-D%s=true writes it anew)%n%s", file, UPDATE, text);
    }
}
