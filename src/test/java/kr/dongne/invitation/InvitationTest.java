package kr.dongne.invitation;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import kr.dongne.testing.DongneTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;

/** The console in November 2026, with the district's mailbox of the sample replies, and a {@link Town} to play in. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@DongneTest(properties = {"dongne.organizer=jumin@gu.test", "dongne.clock=2026-11-20T00:00:00Z"})
@AutoConfigureMockMvc
@Import(Town.class)
public @interface InvitationTest {}
