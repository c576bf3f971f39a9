#ifndef GAINSAY_CLAIMS_READING_DATES_RESOLVE_TERMS_H_
#define GAINSAY_CLAIMS_READING_DATES_RESOLVE_TERMS_H_

#include "claims/reading/dates/date_frame.h"
#include "claims/reading/dates/date_syntax.h"

namespace gainsay {

// The policy of written dates: what each term denotes. An error where the term needs the
// publication date and the frame has none, or where there is no such date.
//
// Terms of their own; `expr` holds the term, for messages:
Resolution Resolve(const CalendarTerm& term, const DateExpr& expr,
                   const DateFrame& frame);
Resolution Resolve(const PeriodTerm& term, const DateExpr& expr, const DateFrame& frame);
Resolution Resolve(const NamedTerm& term, const DateExpr& expr, const DateFrame& frame);
Resolution Resolve(const HolidayTerm& term, const DateExpr& expr, const DateFrame& frame);
Resolution Resolve(const RelativeTerm& term, const DateExpr& expr,
                   const DateFrame& frame);
Resolution Resolve(const DayTerm& term, const DateExpr& expr, const DateFrame& frame);
Resolution Resolve(const WindowTerm& term, const DateExpr& expr, const DateFrame& frame);

// Terms of another date, which has been resolved:
Resolution Resolve(const CountTerm& term, const DateExpr& expr, const DateFrame& frame,
                   const ResolvedDate* of);  // null: from publication
Resolution Resolve(const WeekdayCountTerm& term, const DateExpr& expr,
                   const DateFrame& frame, const ResolvedDate* of);  // likewise
Resolution Resolve(const RunTerm& term, const DateExpr& expr, const DateFrame& frame,
                   const ResolvedDate& of);
Resolution Resolve(const ClosestTerm& term, const DateExpr& expr, const DateFrame& frame,
                   const ResolvedDate& of);
Resolution Resolve(const PartTerm& term, const DateExpr& expr, const DateFrame& frame,
                   const ResolvedDate& of);
Resolution Resolve(const FractionTerm& term, const DateExpr& expr, const DateFrame& frame,
                   const ResolvedDate& of);
Resolution Resolve(const SideTerm& term, const DateExpr& expr, const DateFrame& frame,
                   const ResolvedDate& of);
Resolution Resolve(const SelectTerm& term, const DateExpr& expr, const DateFrame& frame,
                   const ResolvedDate& of);
Resolution Resolve(const ApproximateTerm& term, const DateExpr& expr,
                   const DateFrame& frame, const ResolvedDate& of);
Resolution Resolve(const NightTerm& term, const DateExpr& expr, const DateFrame& frame,
                   const ResolvedDate& of);
Resolution Resolve(const OvernightTerm& term, const DateExpr& expr,
                   const DateFrame& frame, const ResolvedDate& of);
Resolution Resolve(const TimedTerm& term, const DateExpr& expr, const DateFrame& frame,
                   const ResolvedDate& of);
Resolution Resolve(const BoundTerm& term, const DateExpr& expr, const DateFrame& frame,
                   const ResolvedDate& of);

// Whether the term has another sense (DateFrame::other_sense).
bool HasOtherSense(const CalendarTerm& term);
bool HasOtherSense(const HolidayTerm& term);
bool HasOtherSense(const RelativeTerm& term);
bool HasOtherSense(const WindowTerm& term);
bool HasOtherSense(const SelectTerm& term);
bool HasOtherSense(const TimedTerm& term);

}  // namespace gainsay

#endif  // GAINSAY_CLAIMS_READING_DATES_RESOLVE_TERMS_H_
