package kr.dongne.attack;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import kr.dongne.testing.DongneTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

/** Attacks on the running console over real HTTP; all of them share one start of it. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@DongneTest(webEnvironment = WebEnvironment.DEFINED_PORT)
@interface AttackTest {}
