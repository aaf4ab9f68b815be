package dev.tiphys.cli.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SpreadTest {
    @Test
    void of_an_odd_number_of_figures_the_median_is_the_middle_one() {
        assertThat(Spread.of(9, 1, 4)).isEqualTo(new Spread(1, 4, 9));
    }

    @Test
    void of_an_even_number_of_figures_the_median_lies_between_the_middle_ones() {
        assertThat(Spread.of(4, 1, 2, 9).median()).isEqualTo(3);
    }

    @Test
    void its_text_has_all_three_figures() {
        assertThat(Spread.of(1234567, 2, 30).text("%,.0f")).isEqualTo("2 / 30 / 1,234,567");
    }
}
