// spawn: a function of another library, or pthread_create
// loop: for over an array parameter
// origin: array parameter
// waits: unknown, or detached
// distance: other library
// differs: spawn
// A: abstain-ok U3 | limiter: nothing says whether the library starts work or does it
// B: unbounded Y1 | limiter: none
// witness: not-runnable (the library is not there)
#include "witness.h"
#include <pthread.h>

struct ledger_entry {
	int64_t account;
	int64_t cents;
};

/* libledger, closed source */
extern int ledger_submit(const struct ledger_entry *entry, void (*done)(const struct ledger_entry *));

static void entry_done(const struct ledger_entry *entry)
{
	witnessTask();
	printf("%lld booked\n", (long long)entry->account);
}

#ifdef TWIN
static void *submit_thread(void *arg)
{
	ledger_submit(arg, entry_done);
	return NULL;
}
#endif

int book_all(struct ledger_entry *entries, size_t n)
{
	int rejected = 0;

	for (size_t i = 0; i < n; i++) {
#ifdef TWIN
		pthread_t tid;

		if (pthread_create(&tid, NULL, submit_thread, &entries[i]))
			rejected++;
		else
			pthread_detach(tid);
#else
		if (ledger_submit(&entries[i], entry_done))
			rejected++;
#endif
	}
	return rejected;
}

int main(int argc, char **argv)
{
	size_t n = witnessSize(argc, argv);

	book_all(calloc(n, sizeof(struct ledger_entry)), n);
	return witnessReport();
}
