// What the user says in the code: include/fanout/annotations.h.

#ifndef FANOUT_CHECKS_ANALYSIS_ANNOTATIONS_H
#define FANOUT_CHECKS_ANALYSIS_ANNOTATIONS_H

#include "checks/Pch.h"
#include "checks/analysis/FanoutSite.h"

namespace fanout {

class Body;
class Program;

/// The row that the annotations of a function are, if it has any: it comes
/// before all models.
std::optional<FunctionRow> annotatedRow(const clang::FunctionDecl *Function);

/// The same for a class.
std::optional<TypeRow> annotatedRow(const clang::CXXRecordDecl *Record);

/// FANOUT_BOUNDED with a reason on the function, or on one around a lambda.
std::optional<Limiter> declaredBound(const Body &In, const Program &P);

/// The same on a statement, from the one around `From` to the one inside
/// `Until` (null: the whole body).
std::optional<Limiter> declaredBound(const clang::Stmt *From,
                                     const clang::Stmt *Until, const Body &In,
                                     const Program &P);

/// Annotations that say nothing: an unknown word, no reason.
std::vector<BadAnnotation> badAnnotations(const Program &P);

} // namespace fanout

#endif
