/** The screens about invitations and answers, and the participants' page without sign-in. */
@NullMarked
package kr.dongne.invitation.ui;

import org.jspecify.annotations.NullMarked;
