package dev.tiphys.core.golang;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GoTimeTest {
    private static final GoTime LEAP = GoTime.parse(GoTimeLayout.RFC3339, "2024-02-29T13:04:05.678Z");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Mon Jan _2 15:04:05 2006 | Thu Feb 29 13:04:05 2024",
                "2006-01-02T15:04:05.000Z07:00 | 2024-02-29T13:04:05.678Z",
                "02/01/06 3:04:5PM | 29/02/24 1:04:5PM",
                "January Monday 002 __2 | February Thursday 060  60",
                "Janet Month .9 ,000 -0700 MST | Janet Month .6 ,678 +0000 UTC",
                "_2006 2006_ 05.999999 | _2024 2024_ 05.678"
            })
    void a_layout_shows_how_a_time_is_written(String layout, String expected) {
        assertThat(LEAP.format(layout)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "Europe/Zurich, 14:04 CET",
        "America/New_York, 08:04 EST",
        "America/Sao_Paulo, 10:04 -03",
        "Asia/Kathmandu, 18:49 +0545",
        "Europe/Istanbul, 16:04 +03",
        "Europe/Dublin, 13:04 GMT",
        "EST, 08:04 EST"
    })
    void zones_have_their_offset_and_their_abbreviation(String zone, String expected) {
        assertThat(LEAP.in(GoLocation.load(zone)).format("15:04 MST")).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2006-01-02 15:04 MST | 2024-02-29 13:04 CET | 2024-02-29T13:04:00Z",
                "2006-01-02 15:04 -07:00 | 2024-02-29 13:04 +05:30 | 2024-02-29T13:04:00+05:30",
                "2006-01-02 15:04 MST | 2024-02-29 13:04 GMT+3 | 2024-02-29T16:04:00+03:00",
                "15:04:05 | 13:04:05.5 | 0000-01-01T13:04:05.5Z",
                "06-1-2 | 69-3-4 | 1969-03-04T00:00:00Z",
                "2006-002 | 2024-060 | 2024-02-29T00:00:00Z",
                "3:04PM | 12:00AM | 0000-01-01T00:00:00Z"
            })
    void a_text_is_read_by_its_layout(String layout, String text, String expected) {
        assertThat(GoTime.parse(layout, text).jsonValue()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2006-01-02 | 2023-02-29 | parsing time \"2023-02-29\": day out of range",
                "2006-01-02 | 2023-13-01 | parsing time \"2023-13-01\": month out of range",
                "2006-01-02 | 2023-1-01 | parsing time \"2023-1-01\" as \"2006-01-02\": cannot parse \"1-01\" as \"01\"",
                "2006-01-02 | 2023-01-01x | parsing time \"2023-01-01x\": extra text: \"x\"",
                "15:04 | 24:00 | parsing time \"24:00\": hour out of range"
            })
    void a_text_that_does_not_fit_is_refused(String layout, String text, String message) {
        assertThatThrownBy(() -> GoTime.parse(layout, text)).hasMessage(message);
    }

    @Test
    void a_clock_reading_that_does_not_exist_or_exists_twice_is_read_as_go_reads_it() {
        GoLocation berlin = GoLocation.load("Europe/Berlin");

        assertThat(GoTime.parse("2006-01-02 15:04", "2024-03-31 02:30", berlin).jsonValue())
                .isEqualTo("2024-03-31T03:30:00+02:00");
        assertThat(GoTime.parse("2006-01-02 15:04", "2024-10-27 02:30", berlin).jsonValue())
                .isEqualTo("2024-10-27T02:30:00+01:00");
    }

    @Test
    void rounding_counts_from_the_first_day_of_the_first_year() {
        assertThat(GoTimes.truncate(LEAP, 24 * GoDurations.HOUR).jsonValue()).isEqualTo("2024-02-29T00:00:00Z");
        assertThat(GoTimes.truncate(LEAP, 7 * 24 * GoDurations.HOUR).jsonValue())
                .isEqualTo("2024-02-26T00:00:00Z");
        assertThat(GoTimes.round(LEAP, GoDurations.HOUR).jsonValue()).isEqualTo("2024-02-29T13:00:00Z");
        assertThat(GoTimes.addDate(LEAP, 1, 0, 0).jsonValue()).isEqualTo("2025-03-01T13:04:05.678Z");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Nope/Zone", "SystemV/EST5", "utc+1"})
    void unknown_zones_are_refused(String zone) {
        assertThatThrownBy(() -> GoLocation.load(zone)).hasMessage("unknown time zone " + zone);
    }

    @ParameterizedTest
    @CsvSource({
        "1h30m, 1h30m0s",
        "1.5h, 1h30m0s",
        "-250ms, -250ms",
        "1us, 1\u00b5s",
        "1\u03bcs, 1\u00b5s",
        "0, 0s",
        "+.5s, 500ms",
        "1.000000001s, 1.000000001s",
        "2562047h47m16.854775807s, 2562047h47m16.854775807s",
        "-2562047h47m16.854775808s, -2562047h47m16.854775808s",
        "1h-1m, !",
        "100, !missing unit"
    })
    void durations_are_read_and_written(String text, String expected) {
        if (expected.startsWith("!")) {
            assertThatThrownBy(() -> GoDuration.parse(text)).hasMessageStartingWith("time: ");
        } else {
            assertThat(GoDuration.parse(text)).hasToString(expected);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1d | time: unknown unit \"d\" in duration \"1d\"",
                "1 | time: missing unit in duration \"1\"",
                ".s | time: invalid duration \".s\"",
                "9223372036854775808ns | time: invalid duration \"9223372036854775808ns\""
            })
    void other_durations_are_refused(String text, String message) {
        assertThatThrownBy(() -> GoDuration.parse(text)).hasMessage(message);
    }

    @Test
    void differences_saturate() {
        GoTime far = new GoTime(1L << 40, 0, GoLocation.UTC);

        assertThat(far.minus(LEAP)).isEqualTo(new GoDuration(Long.MAX_VALUE));
        assertThat(LEAP.minus(far)).isEqualTo(new GoDuration(Long.MIN_VALUE));
    }
}
