// spawn: fork
// loop: index over the entries of a table
// limiter: none
// waits: SIGCHLD is ignored
// distance: helper function
// differs: whose table is walked
// A: unbounded Y1 | origin: table of a submitted crontab
// B: abstain-ok U1 | origin: table of a long-lived daemon structure | witness: not-runnable (another file fills the table)
// witness: runnable
#include "witness.h"
#include <signal.h>
#include <stdbool.h>

struct entry {
	unsigned int	 minute_mask;
	const char	*command;
	uid_t		 uid;
};

struct crontab {
	struct entry	*entries;
	size_t		 nentries;
};

struct daemon_state {
	int		 running;
	struct crontab	 system_tab;
};

struct submission {
	uid_t		 owner;
	struct crontab	 tab;
};

extern struct daemon_state crond;

static bool
is_due(const struct entry *e, int minute)
{
	return (e->minute_mask & (1u << (minute % 32))) != 0;
}

static void
launch(const struct entry *e)
{
	pid_t pid = fork();

	if (pid == 0) {
		if (e->uid != 0 || e->command != NULL)
			witnessTask();
		_exit(0);
	}
	if (pid == -1)
		perror(e->command);
}

#ifdef TWIN
void
minute_tick(int minute)
{
	const struct crontab *tab = &crond.system_tab;
#else
void
run_submission(const struct submission *sub, int minute)
{
	const struct crontab *tab = &sub->tab;
#endif
	for (size_t i = 0; i < tab->nentries; i++) {
		if (is_due(&tab->entries[i], minute))
			launch(&tab->entries[i]);
	}
}

#ifndef TWIN
int
main(int argc, char **argv)
{
	struct submission sub = { 1000, { NULL, witnessSize(argc, argv) } };

	sub.tab.entries = calloc(sub.tab.nentries, sizeof(struct entry));
	for (size_t i = 0; i < sub.tab.nentries; i++)
		sub.tab.entries[i] = (struct entry){ ~0u, "backup", 1000 };
	signal(SIGCHLD, SIG_IGN);
	run_submission(&sub, 5);
	return (witnessReport());
}
#endif
