package dev.tiphys.executors.artifacts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.tiphys.model.ArchiveStrategy;
import dev.tiphys.model.Artifact;
import dev.tiphys.model.TarStrategy;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(OS.WINDOWS)
class ArtifactStoreTest {
    private static final ArtifactLimits SMALL = new ArtifactLimits(1000, 10);
    private static final ArchiveStrategy ZIP = new ArchiveStrategy(null, false, true);
    private static final ArchiveStrategy NONE = new ArchiveStrategy(null, true, false);

    @TempDir
    Path base;

    private ArtifactStore store = new ArtifactStore(Path.of("unset"), ArtifactLimits.DEFAULTS);

    @BeforeEach
    void makeStore() {
        store = new ArtifactStore(base.resolve("store"), ArtifactLimits.DEFAULTS);
    }

    private static Artifact artifact(@Nullable ArchiveStrategy archive) {
        return Artifact.builder().name("a").path("/a").archive(archive).build();
    }

    private Path tree() throws IOException {
        Path root = Files.createDirectories(base.resolve("tree"));
        Files.writeString(root.resolve("one"), "1");
        Path deep = Files.createDirectories(root.resolve("x".repeat(80)).resolve("y".repeat(80)));
        Files.writeString(deep.resolve("ünïcode-" + "z".repeat(100)), "deep");
        Files.createDirectories(root.resolve("empty"));
        Files.write(root.resolve("big"), new byte[100_000]);
        return root;
    }

    private Path load(Artifact artifact) throws ArtifactException {
        Path target = base.resolve("loaded");
        store.load(artifact, target);
        return target;
    }

    private static void sameTree(Path actual, Path expected) throws IOException {
        try (var paths = Files.walk(expected)) {
            for (Path path : paths.toList()) {
                Path other = actual.resolve(expected.relativize(path).toString());
                assertThat(Files.isDirectory(other)).as(other.toString()).isEqualTo(Files.isDirectory(path));
                if (Files.isRegularFile(path)) {
                    assertThat(other).hasSameBinaryContentAs(path);
                    assertThat(Modes.of(other, 0)).isEqualTo(Modes.of(path, 0));
                }
            }
        }
        try (var mine = Files.walk(actual);
                var theirs = Files.walk(expected)) {
            assertThat(mine.count()).isEqualTo(theirs.count());
        }
    }

    @Test
    void a_tree_comes_back_as_it_was() throws Exception {
        Path tree = tree();
        for (ArchiveStrategy archive :
                new ArchiveStrategy[] {new ArchiveStrategy(new TarStrategy(0), false, false), ZIP, NONE}) {
            sameTree(load(store.save(artifact(archive), tree, "run/node")), tree);
        }
        sameTree(load(store.save(artifact(null), tree, "run/node")), tree);
    }

    @Test
    void a_file_comes_back_under_the_name_that_is_asked_for() throws Exception {
        Path file = Files.writeString(base.resolve("file"), "content");
        for (ArchiveStrategy archive : new ArchiveStrategy[] {ZIP, NONE}) {
            assertThat(load(store.save(artifact(archive), file, "run/node"))).hasContent("content");
        }
        Artifact saved = store.save(artifact(null), file, "run/node");
        assertThat(saved.extra().get("s3")).isEqualTo(Map.of("key", "run/node/a.tgz"));
        assertThat(load(saved)).hasContent("content");
    }

    @Test
    void what_lies_at_the_target_is_replaced() throws Exception {
        Artifact saved = store.save(artifact(null), Files.writeString(base.resolve("file"), "new"), "r");
        Files.createDirectories(base.resolve("loaded/old"));
        assertThat(load(saved)).isRegularFile();
    }

    @Test
    void the_tar_is_one_that_tar_reads_and_reads_what_tar_writes() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/bin/tar")) || Files.isExecutable(Path.of("/usr/bin/tar")), "no tar");
        Path tree = tree();
        store.save(artifact(null), tree, "run");
        Path archive = base.resolve("store/default/run/a.tgz");
        Path unpacked = Files.createDirectories(base.resolve("unpacked"));
        tar("-xzf", archive.toString(), "-C", unpacked.toString());
        sameTree(unpacked.resolve("tree"), tree);
        for (String format : new String[] {"gnu", "pax", "ustar"}) {
            if (format.equals("ustar")) {
                ArtifactStore.delete(tree.resolve("x".repeat(80)));
            }
            tar("-czf", archive.toString(), "--format=" + format, "-C", base.toString(), "tree");
            sameTree(
                    load(store.save(artifact(null), tree, "other").toBuilder()
                            .extra(Map.of("s3", Map.of("key", "run/a.tgz")))
                            .build()),
                    tree);
        }
    }

    private static void tar(String... arguments) throws Exception {
        String[] line = new String[arguments.length + 1];
        line[0] = "tar";
        System.arraycopy(arguments, 0, line, 1, arguments.length);
        assertThat(new ProcessBuilder(line).inheritIO().start().waitFor()).isZero();
    }

    private interface Entries {
        void write(TarWriter tar) throws IOException;
    }

    /** An artifact whose archive holds just these entries. */
    private Artifact hostile(Entries entries) throws IOException {
        Path archive =
                Files.createDirectories(base.resolve("store/default/bad")).resolve("a.tgz");
        try (OutputStream out = Files.newOutputStream(archive);
                TarWriter tar = new TarWriter(new GZIPOutputStream(out))) {
            entries.write(tar);
        }
        return artifact(null).toBuilder()
                .extra(Map.of("s3", Map.of("key", "bad/a.tgz")))
                .build();
    }

    private static void file(TarWriter tar, String name, String content) throws IOException {
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        tar.file(name, bytes.length, 0644, new ByteArrayInputStream(bytes));
    }

    private void refused(Entries entries, String why) throws IOException {
        Artifact artifact = hostile(entries);
        assertThatThrownBy(() -> load(artifact))
                .isInstanceOf(ArtifactException.class)
                .hasMessageContaining(why);
        assertThat(base.resolve("loaded")).doesNotExist();
        assertThat(base.resolve("evil")).doesNotExist();
    }

    @Test
    void an_archive_cannot_write_outside_of_its_folder() throws Exception {
        refused(tar -> file(tar, "../evil", "x"), "leads out of it");
        refused(tar -> file(tar, "a/../../evil", "x"), "leads out of it");
        refused(tar -> file(tar, base.resolve("evil").toString(), "x"), "an absolute path");
        refused(tar -> file(tar, "a\\..\\..\\evil", "x"), "leads out of it");
    }

    @Test
    void an_archive_cannot_write_through_a_link() throws Exception {
        refused(
                tar -> {
                    tar.link("link", "sub");
                    file(tar, "link/evil", "x");
                },
                "behind a link");
        refused(
                tar -> {
                    tar.link("link", "..");
                    file(tar, "link/evil", "x");
                },
                "behind a link");
    }

    @Test
    void a_link_cannot_lead_out_of_an_archive() throws Exception {
        refused(tar -> tar.link("link", "/etc/passwd"), "a link that leads out");
        refused(tar -> tar.link("link", "../../evil"), "a link that leads out");
        refused(
                tar -> {
                    tar.directory("x", 0755);
                    tar.link("x/up", "..");
                    tar.link("link", "x/up/../evil");
                },
                "a link that leads out");
        refused(
                tar -> {
                    tar.link("a", "b");
                    tar.link("b", "a");
                },
                "a link that leads out");
    }

    @Test
    void a_link_that_stays_inside_is_kept() throws Exception {
        Artifact artifact = hostile(tar -> {
            file(tar, "d/file", "content");
            tar.link("d/link", "../d/file");
        });
        Path loaded = load(artifact);
        assertThat(Files.isSymbolicLink(loaded.resolve("link"))).isTrue();
        assertThat(Files.exists(loaded.resolve("file"), LinkOption.NOFOLLOW_LINKS))
                .isTrue();
    }

    @Test
    void a_zip_is_trusted_no_more_than_a_tar() throws Exception {
        Path archive =
                Files.createDirectories(base.resolve("store/default/bad")).resolve("a.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(archive))) {
            zip.putNextEntry(new ZipEntry("../evil"));
            zip.write(1);
        }
        Artifact artifact = artifact(ZIP).toBuilder()
                .extra(Map.of("s3", Map.of("key", "bad/a.zip")))
                .build();
        assertThatThrownBy(() -> load(artifact)).hasMessageContaining("leads out of it");
        assertThat(base.resolve("evil")).doesNotExist();
    }

    @Test
    void an_archive_has_limits() throws Exception {
        store = new ArtifactStore(base.resolve("store"), SMALL);
        refused(tar -> file(tar, "big", "x".repeat(1001)), "more than 1000 bytes");
        refused(
                tar -> {
                    for (int i = 0; i < 11; i++) {
                        tar.directory("d" + i, 0755);
                    }
                },
                "more than 10 entries");
    }

    @Test
    void a_broken_archive_is_an_error() throws Exception {
        Path archive =
                Files.createDirectories(base.resolve("store/default/bad")).resolve("a.tgz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(archive))) {
            out.write("no tar at all".getBytes(StandardCharsets.UTF_8));
        }
        Artifact explicit = artifact(new ArchiveStrategy(new TarStrategy(null), false, false)).toBuilder()
                .extra(Map.of("s3", Map.of("key", "bad/a.tgz")))
                .build();
        assertThatThrownBy(() -> load(explicit)).hasMessageContaining("not a tar");
    }

    @Test
    void what_is_no_tar_is_taken_as_it_is() throws Exception {
        Files.createDirectories(base.resolve("store/default/k"));
        Files.writeString(base.resolve("store/default/k/f"), "plain");
        Artifact plain = artifact(null).toBuilder()
                .extra(Map.of("s3", Map.of("key", "k/f")))
                .build();
        assertThat(load(plain)).hasContent("plain");
    }

    @Test
    void keys_and_buckets_stay_in_the_store() throws Exception {
        Files.writeString(base.resolve("secret"), "secret");
        Files.createDirectories(base.resolve("store/default"));
        Files.createSymbolicLink(base.resolve("store/default/link"), base);
        for (Map<String, String> location : List.of(
                Map.of("key", "../../secret"),
                Map.of("bucket", "../..", "key", "secret"),
                Map.of("bucket", "b/../../..", "key", "secret"),
                Map.of("key", "link/secret"),
                Map.of("key", "/"))) {
            Artifact bad =
                    artifact(NONE).toBuilder().extra(Map.of("s3", location)).build();
            assertThatThrownBy(() -> load(bad)).isInstanceOf(ArtifactException.class);
        }
        Artifact absolute = artifact(NONE).toBuilder()
                .extra(Map.of("s3", Map.of("key", base.resolve("secret").toString())))
                .build();
        assertThatThrownBy(() -> load(absolute)).hasMessageContaining("does not exist");
    }

    @Test
    void a_sub_path_picks_a_part_of_a_folder_or_an_archive() throws Exception {
        Path tree = tree();
        for (ArchiveStrategy archive : new ArchiveStrategy[] {ZIP, NONE, new ArchiveStrategy(null, false, false)}) {
            Artifact saved = store.save(artifact(archive), tree, "run/node");
            assertThat(load(saved.toBuilder().subPath("one").build())).hasContent("1");
            sameTree(load(saved.toBuilder().subPath("/" + "x".repeat(80)).build()), tree.resolve("x".repeat(80)));
            assertThatThrownBy(() -> load(saved.toBuilder().subPath("two").build()))
                    .hasMessage("artifact a has no two");
            assertThatThrownBy(() -> load(saved.toBuilder().subPath("../other").build()))
                    .hasMessageContaining("leads out of it");
        }
    }
}
