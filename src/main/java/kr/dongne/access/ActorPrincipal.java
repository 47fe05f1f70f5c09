package kr.dongne.access;

/** A principal of Spring Security that knows its {@link Actor}. */
public interface ActorPrincipal {

    Actor actor();
}
