package org.kapnet.session.course;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Rows of courses within the caller's scope. */
@ApplicationScoped
class CourseRepository implements PanacheRepositoryBase<CourseEntity, UUID> {}
