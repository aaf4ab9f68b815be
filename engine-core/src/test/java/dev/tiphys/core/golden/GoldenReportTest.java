package dev.tiphys.core.golden;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tiphys.core.eval.EvalLines;
import java.time.InstantSource;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** All golden files through the lines that the command line evaluates. Prints the report. */
class GoldenReportTest {
    static Stream<String> files() {
        return GoldenReport.FILES.stream();
    }

    @ParameterizedTest
    @MethodSource("files")
    void lines_come_out_as_the_real_libraries_have_them_or_are_listed(String file) {
        EvalLines lines = new EvalLines(InstantSource.system(), new Random(1));

        GoldenReport report = GoldenReport.of(file, lines);

        System.out.println(report);
        List<String> listed = GoldenFile.resource("/dev/tiphys/core/expr/exceptions.txt").stream()
                .filter(line -> line.startsWith(file + " "))
                .map(line -> line.substring(file.length() + 1))
                .toList();
        assertThat(report.differences())
                .filteredOn(difference -> listed.stream().noneMatch(e -> difference.startsWith(e + "\n")))
                .isEmpty();
        assertThat(report.differences()).hasSizeLessThanOrEqualTo(report.lines() / 200);
    }
}
