package dev.tiphys.core.eval;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EvalLinesTest {
    private final EvalLines lines = new EvalLines(InstantSource.fixed(Instant.EPOCH), new Random(1));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'kind':'expr','expr':'i + 1','env':{'i':1}} | "
                        + "{'kind':'expr','expr':'i + 1','env':{'i':1},'type':'int','value':2}",
                "{'kind':'expr','expr':'now().Year()'} | "
                        + "{'kind':'expr','expr':'now().Year()','type':'int','value':1970}",
                "{'kind':'expr','expr':'sprig.upper(a.b)','env':{'a.b':'x'}} | "
                        + "{'kind':'expr','expr':'sprig.upper(a.b)','env':{'a.b':'x'},'type':'string','value':'X'}",
                "{'kind':'expr','expr':'i / 2','env':{'i':1.0}} | "
                        + "{'kind':'expr','expr':'i / 2','env':{'i':1.0},'type':'float64','value':0.5}",
                "{'kind':'expr','expr':'a.b','env':{'a.b':null}} | "
                        + "{'kind':'expr','expr':'a.b','env':{'a.b':null},'type':'<nil>','value':null}",
                "{'kind':'expr','expr':'0 / 0'} | "
                        + "{'kind':'expr','expr':'0 / 0','type':'float64','marshalError':'json: unsupported value: NaN'}",
                "{'kind':'template','expr':'{{a}}!','env':{'a':'x'}} | "
                        + "{'kind':'template','expr':'{{a}}!','env':{'a':'x'},'type':'string','value':'x!'}",
                "{'kind':'template','expr':'{{a}}','env':{},'allowUnresolved':true} | "
                        + "{'kind':'template','expr':'{{a}}','env':{},'allowUnresolved':true,"
                        + "'type':'string','value':'{{a}}'}",
                "{'kind':'template','expr':'{{a}}','allowUnresolved':false} | "
                        + "{'kind':'template','expr':'{{a}}','allowUnresolved':false,'error':'failed to resolve {{a}}'}",
                "{'kind':'when','expr':'1 < 2'} | {'kind':'when','expr':'1 < 2','type':'bool','value':true}",
                "{'kind':'when','expr':'a = b','error':'old'} | "
                        + "{'kind':'when','expr':'a = b','error':'Invalid token: \\u0027=\\u0027','stage':'parse'}"
            })
    void a_line_comes_back_with_its_result(String line, String expected) {
        String quoted = lines.evaluate(line.replace('\'', '"'));

        assertThat(quoted.replace("'", "\\u0027")).isEqualTo(expected.replace('\'', '"'));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "nonsense | not JSON",
                "[1] | not a JSON object",
                "{} | a line needs a text \"expr\"",
                "{\"expr\":\"1\"} | unknown kind null",
                "{\"kind\":\"when\",\"expr\":\"1\",\"env\":3} | \"env\" must be an object"
            })
    void a_line_that_is_none_says_so(String line, String message) {
        assertThat(lines.evaluate(line)).contains("\"error\":\"" + message.replace("\"", "\\\""));
    }

    @Test
    void reads_to_the_end() throws IOException {
        StringBuilder out = new StringBuilder();
        lines.run(new BufferedReader(new StringReader("{\"kind\":\"when\",\"expr\":\"true\"}\n\nx\n")), out);

        assertThat(out.toString().lines()).hasSize(2);
    }
}
