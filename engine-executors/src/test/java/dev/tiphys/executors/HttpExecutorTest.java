package dev.tiphys.executors;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.tiphys.executor.TaskHandle;
import dev.tiphys.executor.TaskHandle.CancelReason;
import dev.tiphys.executor.TaskResult;
import dev.tiphys.executor.TaskResult.Outcome;
import dev.tiphys.model.HttpBodySource;
import dev.tiphys.model.HttpHeader;
import dev.tiphys.model.HttpHeaderSource;
import dev.tiphys.model.HttpTemplate;
import dev.tiphys.model.KeySelector;
import dev.tiphys.model.Template;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class HttpExecutorTest {
    private final HttpExecutor executor =
            HttpExecutor.builder().secret("keys", Map.of("token", "s3cret")).build();
    private final CountDownLatch asked = new CountDownLatch(1);
    private final CountDownLatch release = new CountDownLatch(1);
    private final ExecutorService threads = java.util.concurrent.Executors.newCachedThreadPool();
    private HttpServer server;

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext(
                "/status/",
                exchange -> answer(
                        exchange,
                        Integer.parseInt(exchange.getRequestURI().getPath().substring(8)),
                        "told"));
        server.createContext("/echo", exchange -> {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("X-Answer-To", exchange.getRequestMethod());
            answer(
                    exchange,
                    200,
                    exchange.getRequestMethod() + " " + body + " "
                            + exchange.getRequestHeaders().get("X-Token"));
        });
        server.createContext("/away", exchange -> {
            exchange.getResponseHeaders().add("Location", "/status/200");
            answer(exchange, 302, "");
        });
        server.createContext("/never", exchange -> {
            asked.countDown();
            try {
                release.await();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void close() {
        release.countDown();
        executor.close();
        server.stop(0);
        threads.shutdownNow();
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        try (var out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }

    private String url(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    private HttpTemplate.Builder request(String path) {
        return HttpTemplate.builder().url(url(path));
    }

    private static TestTask task(HttpTemplate.Builder request) {
        return TestTask.of(Template.builder().name("h").http(request.build()).build());
    }

    private TaskResult run(HttpTemplate.Builder request) {
        TestEvents events = new TestEvents();
        executor.start(task(request), events);
        return events.end();
    }

    @Test
    void a_status_of_200_is_a_success_and_the_body_the_result() {
        assertThat(run(request("/status/200"))).isEqualTo(TaskResult.succeeded().withResult("told"));
        assertThat(run(request("/status/201")).outcome()).isEqualTo(Outcome.SUCCEEDED);
    }

    @Test
    void another_status_is_a_failure_with_argos_message_and_the_body() {
        assertThat(run(request("/status/503")))
                .isEqualTo(
                        TaskResult.failed("received non-2xx response code: 503").withResult("told"));
    }

    @Test
    void a_condition_decides_over_status_body_and_headers() {
        assertThat(run(request("/status/404").successCondition("response.statusCode == 404"))
                        .outcome())
                .isEqualTo(Outcome.SUCCEEDED);
        assertThat(run(request("/status/200").successCondition("response.body == 'other'")))
                .isEqualTo(TaskResult.failed("successCondition 'response.body == 'other'' evaluated false")
                        .withResult("told"));
        assertThat(run(request("/echo")
                                .method("PUT")
                                .successCondition("response.headers['X-Answer-To'][0] == request.method"))
                        .outcome())
                .isEqualTo(Outcome.SUCCEEDED);
        assertThat(run(request("/status/200").successCondition("response.nope.nope > 1"))
                        .outcome())
                .isEqualTo(Outcome.FAILED);
        assertThat(run(request("/status/200").successCondition("1 + 1")).message())
                .isEqualTo("unable to cast expression result '2' to bool");
    }

    @Test
    void method_body_and_headers_are_sent() {
        TaskResult end = run(request("/echo")
                .method("POST")
                .body("hello")
                .headers(List.of(
                        new HttpHeader("X-Token", "a", null),
                        new HttpHeader("x-token", null, new HttpHeaderSource(KeySelector.of("keys", "token"))))));
        assertThat(end.result()).contains("POST hello [a, s3cret]");
        assertThat(run(request("/echo").method("POST").bodyFrom(new HttpBodySource("aGVsbG8=")))
                        .result())
                .contains("POST hello null");
    }

    @Test
    void a_missing_secret_is_named() {
        TaskResult end = run(request("/echo")
                .headers(List.of(
                        new HttpHeader("X-Token", null, new HttpHeaderSource(KeySelector.of("keys", "other"))))));
        assertThat(end.outcome()).isEqualTo(Outcome.FAILED);
        assertThat(end.message()).contains("secret 'keys' does not have the key 'other'");
    }

    @Test
    void redirections_are_followed() {
        assertThat(run(request("/away")).result()).contains("told");
    }

    @Test
    void a_request_that_takes_too_long_fails() {
        TaskResult end = run(request("/never").timeoutSeconds(1L));
        assertThat(end).isEqualTo(TaskResult.failed("Get \"" + url("/never") + "\": context deadline exceeded"));
    }

    @Test
    void a_request_can_be_cancelled() throws Exception {
        TestEvents events = new TestEvents();
        TaskHandle handle = executor.start(task(request("/never")), events);
        asked.await();
        handle.cancel(CancelReason.STOP);
        assertThat(events.end()).isEqualTo(TaskResult.failed("Get \"" + url("/never") + "\": context canceled"));
    }

    @Test
    void nobody_there_is_a_failure() {
        int port = server.getAddress().getPort();
        server.stop(0);
        TaskResult end = run(HttpTemplate.builder().url("http://127.0.0.1:" + port + "/"));
        assertThat(end.outcome()).isEqualTo(Outcome.FAILED);
        assertThat(end.message()).startsWith("Get \"http://127.0.0.1:" + port + "/\": ");
    }

    @Test
    void what_is_no_url_fails() {
        assertThat(run(HttpTemplate.builder().url("no url at all")).message())
                .startsWith("the request cannot be sent: ");
        assertThat(run(HttpTemplate.builder().url("ftp://host/")).message()).startsWith("the request cannot be sent: ");
    }

    @Test
    void close_ends_open_requests() throws Exception {
        TestEvents events = new TestEvents();
        executor.start(task(request("/never")), events);
        asked.await();
        executor.close();
        assertThat(events.ended()).isTrue();
        TestEvents late = new TestEvents();
        executor.start(task(request("/status/200")), late);
        assertThat(late.end().outcome()).isNotEqualTo(Outcome.SUCCEEDED);
    }
}
