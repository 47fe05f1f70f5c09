/**
 * Every class of attack that the console must withstand has a test; this is where each is.
 *
 * <table>
 * <caption>Class of attack and its tests</caption>
 * <tr><th>Attack</th><th>Tests</th></tr>
 * <tr><td>brute force, user-name timing</td><td>{@link UnknownNamesTest}, {@code shell.SignInOverHttpTest}</td></tr>
 * <tr><td>session fixation, cookies</td><td>{@link SessionTricksTest}, {@code shell.SignInOverHttpTest}</td></tr>
 * <tr><td>replay and race of a sign-in link, second factor</td><td>{@code signin.SignInLinkTest},
 *     {@code signin.SecondFactorTest}</td></tr>
 * <tr><td>replay and race of a participant's link</td><td>{@code rsvp}'s tests, {@code invitation.InvitationRaceTest}</td></tr>
 * <tr><td>mass assignment</td><td>{@link MassAssignmentTest}</td></tr>
 * <tr><td>ids of another dong or event</td><td>{@link ForeignDongTest}, {@code StrangersDongTest},
 *     {@code AccessMatrixTest}</td></tr>
 * <tr><td>host header, forwarded headers</td><td>{@link HostHeaderTest}</td></tr>
 * <tr><td>open redirect, response splitting</td><td>{@link OpenRedirectTest}</td></tr>
 * <tr><td>names of files, formulas in cells</td><td>{@link FileNamesTest}, {@code document.FileNamesTest},
 *     {@code document.RegisterXlsxTest}, {@code material.MaterialsTest}</td></tr>
 * <tr><td>bombs, entities, foreign objects</td><td>{@code roster.RosterFileTest}, {@link NoRawMarkupTest},
 *     {@link HostileBodiesTest}</td></tr>
 * <tr><td>stored script</td><td>{@link StoredScriptIT}, {@link NoRawMarkupTest}</td></tr>
 * <tr><td>header and line injection in mails, calendars, downloads; template injection</td>
 *     <td>{@link InjectedLinesTest}, {@code itip.HostileMailTest}</td></tr>
 * <tr><td>missing headers, framing, what errors tell</td><td>{@link HeadersEverywhereTest},
 *     {@code shell.HeadersTest}</td></tr>
 * <tr><td>state change by looking, mail scanners</td><td>{@link StateChangeByGetTest}</td></tr>
 * <tr><td>guessed files</td><td>{@link ForeignDongTest}</td></tr>
 * <tr><td>method override, hostile bodies</td><td>{@link HostileBodiesTest}</td></tr>
 * <tr><td>tricks with API tokens</td><td>{@link TokenTricksTest}</td></tr>
 * <tr><td>forged requests, foreign origins, push</td><td>{@link ForgedRequestsTest},
 *     {@code shell.SignInOverHttpTest}</td></tr>
 * </table>
 */
@NullMarked
package kr.dongne.attack;

import org.jspecify.annotations.NullMarked;
