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
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

class ContractOfContractsTest {
    private static volatile Fault fault = Fault.NONE;

    /** The contract of an executor with the fault that is looked at. */
    static final class OfSmallExecutor extends ExecutorContract {
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
        public Optional<Template> echoes() {
            return Optional.of(template("echo"));
        }

        @Override
        public Optional<Template> writes() {
            return Optional.of(template("write").toBuilder()
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
            return Duration.ofMillis(500);
        }

        @Override
        public Duration calm() {
            return Duration.ofMillis(20);
        }

        @Override
        public Duration atOnce() {
            return Duration.ofMillis(300);
        }
    }

    private static Set<String> failures(Fault looked) {
        fault = looked;
        Set<String> failed = new ConcurrentSkipListSet<>();
        LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
                .selectors(DiscoverySelectors.selectClass(OfSmallExecutor.class))
                .build();
        TestExecutionListener listener = new TestExecutionListener() {
            @Override
            public void executionFinished(TestIdentifier test, TestExecutionResult result) {
                if (test.isTest() && result.getStatus() == TestExecutionResult.Status.FAILED) {
                    failed.add(test.getSource()
                            .map(source -> ((MethodSource) source).getMethodName())
                            .orElse("?"));
                }
            }
        };
        try {
            LauncherFactory.create().execute(request, listener);
        } finally {
            fault = Fault.NONE;
        }
        return failed;
    }

    @Test
    void aRightExecutorKeepsEveryRule() {
        assertThat(failures(Fault.NONE)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(value = Fault.class, names = "NONE", mode = EnumSource.Mode.EXCLUDE)
    void aBrokenExecutorFailsExactlyTheRuleThatNamesItsFault(Fault broken) {
        assertThat(failures(broken)).containsExactly(broken.rule);
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
