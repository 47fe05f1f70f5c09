package kr.dongne;

import static com.tngtech.archunit.lang.conditions.ArchConditions.callMethodWhere;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** The house stays as it was drawn: rooms, floors, and the few rules that everybody keeps. */
class HouseTest {

    private static final Path SOURCES = Path.of("src/main/java");
    private static final int LONGEST_CLASS = 200;
    private static final int LONGEST_VIEW = 300;

    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("kr.dongne");

    @Test
    void roomsUseOnlyWhatTheyMay() {
        ApplicationModules.of(DongneApplication.class).verify();
    }

    @Test
    void nobodyAsksTheMachineForTheTime() {
        noClasses()
                .should(callMethodWhere(askingForNow()))
                .because("a clock is injected, so that a test or a demo can set it")
                .check(HOUSE);
    }

    @Test
    void nothingIsInjectedIntoFields() {
        fields().should().notBeAnnotatedWith(Autowired.class).check(HOUSE);
        fields().should().notBeAnnotatedWith(Value.class).check(HOUSE);
    }

    @Test
    void everyServiceMethodSaysWhoMayCallIt() {
        methods()
                .that()
                .arePublic()
                .and()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(Service.class)
                .should()
                .beAnnotatedWith(PreAuthorize.class)
                .check(HOUSE);
    }

    @Test
    void screensNeverShowTheTextOfAnException() {
        noClasses()
                .that()
                .resideInAnyPackage("kr.dongne..ui", "kr.dongne.shell", "kr.dongne.home")
                .should()
                .callMethod(Throwable.class, "getMessage")
                .check(HOUSE);
    }

    @Test
    void thereIsNoLombokAndNoOldInMemoryDatabase() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("lombok..", "org.h2..")
                .check(HOUSE);
    }

    @Test
    void onlyTheItipRoomKnowsTheCalendarLibrary() {
        noClasses()
                .that()
                .resideOutsideOfPackage("kr.dongne.itip")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("net.fortuna.ical4j..")
                .check(HOUSE);
    }

    @Test
    void theRoomsOfCalendarMailKnowNeitherSpringNorADatabase() {
        noClasses()
                .that()
                .resideInAnyPackage("kr.dongne.itip", "kr.dongne.mime")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework..", "jakarta.persistence..", "java.sql..", "com.vaadin..")
                .because("they are pure; Modulith's package annotation aside")
                .check(HOUSE.that(DescribedPredicate.describe(
                        "are no package-info", type -> !type.getSimpleName().equals("package-info"))));
    }

    @Test
    void everyRoomIsNullMarkedAndSaysWhatItIs() {
        List<String> silent = sources()
                .map(Path::getParent)
                .distinct()
                .filter(room -> !text(room.resolve("package-info.java")).contains("@NullMarked"))
                .map(Path::toString)
                .toList();
        assertThat(silent)
                .as("packages without a package-info that is @NullMarked")
                .isEmpty();
    }

    @Test
    void aClassFitsOnAFewScreens() {
        List<String> tooLong = sources()
                .filter(file -> lines(file) > (isView(file) ? LONGEST_VIEW : LONGEST_CLASS))
                .map(file -> SOURCES.relativize(file) + ": " + lines(file) + " lines")
                .sorted()
                .toList();
        assertThat(tooLong).as("split these").isEmpty();
    }

    @Test
    void nobodyIsCalledByTheJobInsteadOfTheThing() {
        noClasses()
                .should()
                .haveNameMatching(".*(Impl|Manager|Utils?|Helper|Dto)")
                .check(HOUSE);
    }

    private static DescribedPredicate<JavaMethodCall> askingForNow() {
        return DescribedPredicate.describe("ask the machine for the time", call -> {
            boolean now = call.getName().equals("now")
                    && call.getTargetOwner().getPackageName().startsWith("java.time")
                    && call.getTarget().getRawParameterTypes().isEmpty();
            boolean millis = call.getName().equals("currentTimeMillis")
                    && !call.getOriginOwner().getSimpleName().equals("Uuid7");
            return now || millis;
        });
    }

    private static boolean isView(Path file) {
        return file.getParent().endsWith("ui") || file.getFileName().toString().endsWith("View.java");
    }

    private static Stream<Path> sources() {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** Blank lines and imports are not read. */
    private static long lines(Path file) {
        return text(file)
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("import ") && !line.startsWith("package "))
                .count();
    }

    private static String text(Path file) {
        try {
            return Files.exists(file) ? Files.readString(file) : "";
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
