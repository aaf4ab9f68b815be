package dev.tiphys.testing.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tiphys.executor.Executor;
import dev.tiphys.model.ContainerTemplate;
import dev.tiphys.model.Inputs;
import dev.tiphys.model.Outputs;
import dev.tiphys.model.Parameter;
import dev.tiphys.model.Template;
import java.lang.reflect.Method;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.EngineFilter;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

class ContractOfContractsTest {
    private static final String FAULT = "tiphys.test.fault";
    private static final Map<Fault, Set<String>> FAILURES = new ConcurrentHashMap<>();

    /** All faults at a time: most of it is waiting. */
    @BeforeAll
    static void runAll() throws InterruptedException {
        ExecutorService workers = Executors.newFixedThreadPool(16);
        for (Fault fault : Fault.values()) {
            workers.execute(() -> FAILURES.put(fault, failures(fault)));
        }
        workers.shutdown();
        assertThat(workers.awaitTermination(5, TimeUnit.MINUTES)).isTrue();
    }

    /** The contract of an executor with the fault that is looked at. */
    @ExtendWith(FaultOfTheRun.class)
    static final class OfSmallExecutor extends ExecutorContract {
        private Fault fault = Fault.NONE;

        private static Template template(String word) {
            return Template.builder()
                    .name(word)
                    .container(ContainerTemplate.builder()
                            .image("small")
                            .command(List.of(word))
                            .build())
                    .inputs(Inputs.EMPTY)
                    .build();
        }

        @Override
        protected Executor newExecutor() {
            return new SmallExecutor(fault);
        }

        @Override
        public Template succeeds() {
            return template("succeed");
        }

        @Override
        public Template fails() {
            return template("fail");
        }

        @Override
        public Template runsForLong() {
            return template("sleep");
        }

        @Override
        public Optional<Template> breaks() {
            return Optional.of(template("break"));
        }

        @Override
        public Optional<Template> echoes(String text) {
            return Optional.of(withInput(template("echo"), "text", text));
        }

        @Override
        public Optional<Template> writes(String text) {
            return Optional.of(withInput(template("write"), "text", text).toBuilder()
                    .outputs(Outputs.EMPTY.withParameters(
                            List.of(Parameter.builder().name("out").build())))
                    .build());
        }

        @Override
        public Optional<Template> progresses() {
            return Optional.of(template("progress"));
        }

        @Override
        public Optional<Template> serves() {
            return Optional.of(template("serve"));
        }

        @Override
        public Optional<Template> throwsAnError() {
            return Optional.of(template("throw"));
        }

        @Override
        public Optional<Template> foreign() {
            return Optional.of(template("foreign"));
        }

        @Override
        public Duration patience() {
            return Duration.ofMillis(1_500);
        }

        @Override
        public Duration calm() {
            return Duration.ofMillis(20);
        }

        @Override
        public Duration atOnce() {
            return Duration.ofMillis(600);
        }
    }

    /** Tells an instance which fault is looked at. */
    static final class FaultOfTheRun implements BeforeEachCallback {
        @Override
        public void beforeEach(ExtensionContext context) {
            OfSmallExecutor contract = (OfSmallExecutor) context.getRequiredTestInstance();
            contract.fault =
                    context.getConfigurationParameter(FAULT).map(Fault::valueOf).orElse(Fault.NONE);
        }
    }

    private static Set<String> failures(Fault fault) {
        Set<String> failed = new ConcurrentSkipListSet<>();
        LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
                .selectors(DiscoverySelectors.selectClass(OfSmallExecutor.class))
                .filters(EngineFilter.includeEngines("junit-jupiter"))
                .configurationParameter(FAULT, fault.name())
                .build();
        LauncherFactory.create().execute(request, new TestExecutionListener() {
            @Override
            public void executionFinished(TestIdentifier test, TestExecutionResult result) {
                if (test.isTest() && result.getStatus() == TestExecutionResult.Status.FAILED) {
                    failed.add(test.getSource()
                            .map(source -> ((MethodSource) source).getMethodName())
                            .orElse("?"));
                }
            }
        });
        return failed;
    }

    @Test
    void aRightExecutorKeepsEveryRule() {
        assertThat(FAILURES.get(Fault.NONE)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(value = Fault.class, names = "NONE", mode = EnumSource.Mode.EXCLUDE)
    void aBrokenExecutorFailsExactlyTheRuleThatNamesItsFault(Fault broken) {
        assertThat(FAILURES.get(broken)).containsExactly(broken.rule);
    }

    @Test
    void everyRuleHasAnExecutorThatBreaksIt() {
        Set<String> rules = Arrays.stream(ExecutorContract.class.getMethods())
                .filter(method ->
                        method.isAnnotationPresent(Test.class) || method.isAnnotationPresent(ParameterizedTest.class))
                .map(Method::getName)
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> broken = Arrays.stream(Fault.values())
                .map(value -> value.rule)
                .filter(rule -> !rule.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(broken).isEqualTo(rules);
        assertThat(rules).hasSizeGreaterThan(40);
    }
}
