package dev.tiphys.testing;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Tests of this class may ask for an engine on virtual time:
 *
 * <pre>{@code
 * @WorkflowTest
 * class BuildTest {
 *     @Test
 *     void withoutTestsNothingIsDeployed(TestEngine engine) {
 *         engine.pods().template("test").fails(1);
 *         assertThat(engine.run(Path.of("build.yaml"))).hasFailed().didNotRun("deploy");
 *     }
 * }
 * }</pre>
 *
 * <p>A parameter may be a {@link TestEngine}, or a part of it: the engine, the time, the pods. Each test has its own.
 */
@Documented
@Inherited
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(WorkflowExtension.class)
public @interface WorkflowTest {}
