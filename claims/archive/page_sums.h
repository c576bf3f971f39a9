#ifndef GAINSAY_CLAIMS_ARCHIVE_PAGE_SUMS_H_
#define GAINSAY_CLAIMS_ARCHIVE_PAGE_SUMS_H_

struct sqlite3;

namespace gainsay {

// Every page of an archive ends in a sum over itself and its place, by which it is
// noticed that a byte of it is not what was written, wherever in the file that is. SQLite
// leaves the room, and a layer between it and the file fills it in and looks at it: what
// reads other pages than were written is told SQLITE_IOERR_DATA.

// The name of the layer, for sqlite3_open_v2; null where there can be none.
const char* PageSumsLayer();

// Makes the pages of a database that has none yet leave the room.
void ReservePageSums(sqlite3* handle);

// Whether the pages of the database have sums.
bool HasPageSums(sqlite3* handle);

}  // namespace gainsay

#endif  // GAINSAY_CLAIMS_ARCHIVE_PAGE_SUMS_H_
