package dev.tiphys.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which part of the code may use which: what {@code docs/architecture.md} says. */
@AnalyzeClasses(packages = "dev.tiphys", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String CORE = "dev.tiphys.core..";
    private static final String EXECUTORS = "dev.tiphys.executors..";
    private static final String FIXTURES = "dev.tiphys.testing..";
    private static final String CLI = "dev.tiphys.cli..";
    private static final String[] API = {
        "dev.tiphys.engine..",
        "dev.tiphys.executor..",
        "dev.tiphys.graph..",
        "dev.tiphys.manifest..",
        "dev.tiphys.model..",
        "dev.tiphys.status.."
    };

    @ArchTest
    static final ArchRule the_api_needs_java_and_annotations_only = classes()
            .that()
            .resideInAnyPackage(API)
            .should()
            .onlyDependOnClassesThat(
                    resideInAnyPackage("java..", "org.jspecify.annotations..").or(resideInAnyPackage(API)));

    @ArchTest
    static final ArchRule the_core_knows_the_api_only = noClasses()
            .that()
            .resideInAPackage(CORE)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(EXECUTORS, FIXTURES, CLI);

    @ArchTest
    static final ArchRule executors_know_the_api_only = noClasses()
            .that()
            .resideInAPackage(EXECUTORS)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(CORE, FIXTURES, CLI);

    @ArchTest
    static final ArchRule fixtures_know_neither_executors_nor_the_command_line = noClasses()
            .that()
            .resideInAPackage(FIXTURES)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(EXECUTORS, CLI);

    @ArchTest
    static final ArchRule parts_of_the_api_form_no_cycle =
            slices().matching("dev.tiphys.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule rooms_of_the_core_form_no_cycle =
            slices().matching("dev.tiphys.core.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule parts_of_the_executors_form_no_cycle =
            slices().matching("dev.tiphys.executors.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule parts_of_the_fixtures_form_no_cycle =
            slices().matching("dev.tiphys.testing.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule only_one_room_knows_the_parsers = noClasses()
            .that()
            .resideInAPackage(CORE)
            .and()
            .resideOutsideOfPackages("dev.tiphys.core.manifest..", "dev.tiphys.core.status..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.yaml..", "com.fasterxml..");

    @ArchTest
    static final ArchRule only_the_shell_knows_threads = noClasses()
            .that()
            .resideInAPackage(CORE)
            .and()
            .resideOutsideOfPackage("dev.tiphys.core.run..")
            .should()
            .dependOnClassesThat(resideInAPackage("java.util.concurrent.locks..")
                    .or(com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo(ExecutorService.class))
                    .or(com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo(Clock.class)));

    /** What is the same for all engines of a process has to be constant. */
    @ArchTest
    static final ArchRule there_is_no_static_state = noFields()
            .that()
            .areDeclaredInClassesThat()
            .resideInAnyPackage(CORE, EXECUTORS, "dev.tiphys.engine..", "dev.tiphys.graph..", "dev.tiphys.model..")
            .and()
            .areStatic()
            .and()
            .doNotHaveModifier(JavaModifier.SYNTHETIC)
            .should()
            .notBeFinal();

    /** The rooms stand in the document from top to bottom; dependencies go down only. */
    @ArchTest
    static void dependencies_between_rooms_go_down_the_list_of_the_document(JavaClasses classes) throws IOException {
        List<String> rooms = rooms();
        assertThat(rooms).hasSizeGreaterThan(10);
        for (int i = 1; i < rooms.size(); i++) {
            String[] above = rooms.subList(0, i).stream()
                    .map(room -> "dev.tiphys.core." + room + "..")
                    .toArray(String[]::new);
            noClasses()
                    .that()
                    .resideInAPackage("dev.tiphys.core." + rooms.get(i) + "..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(above)
                    .check(classes);
        }
        classes()
                .that()
                .resideInAPackage(CORE)
                .and()
                .doNotHaveSimpleName("package-info")
                .should()
                .resideInAnyPackage(rooms.stream()
                        .map(room -> "dev.tiphys.core." + room + "..")
                        .toArray(String[]::new))
                .check(classes);
    }

    private static List<String> rooms() throws IOException {
        List<String> rooms = new ArrayList<>();
        Pattern row = Pattern.compile("\\| `dev\\.tiphys\\.core\\.([a-z]+)` \\|.*");
        for (String line : Files.readAllLines(Path.of("..", "docs", "architecture.md"))) {
            Matcher matcher = row.matcher(line);
            if (matcher.matches()) {
                rooms.add(matcher.group(1));
            }
        }
        return rooms;
    }
}
