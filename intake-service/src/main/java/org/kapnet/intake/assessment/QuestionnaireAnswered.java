package org.kapnet.intake.assessment;

import java.util.UUID;

/** A patient's answers to a questionnaire were taken in and scored, and the risk they show is raised. */
public record QuestionnaireAnswered(UUID patientId) {}
