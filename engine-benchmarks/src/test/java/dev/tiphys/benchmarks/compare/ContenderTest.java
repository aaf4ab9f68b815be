package dev.tiphys.benchmarks.compare;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tiphys.cli.bench.Shape;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ContenderTest {
    @ParameterizedTest
    @EnumSource
    void every_contender_ends_every_shape(Shape shape) throws Exception {
        for (Contender contender : List.of(new TiphysContender(), new LiteFlowContender(), new FutureContender())) {
            try (contender) {
                assertThat(contender.prepare(shape, 300).run())
                        .as(contender.name())
                        .isBetween(300L, 305L);
            }
        }
    }
}
