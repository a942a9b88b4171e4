// spawn: fork
// loop: for over a linked list
// origin: lines of a file
// distance: helper function
// differs: how finished children are reaped
// A: unbounded Y4 | limiter: WNOHANG, goes on when none has ended | waits: after the loop
// B: bounded N5 | limiter: waits for a child when max_jobs run | waits: when the window is full
// witness: runnable
#include "witness.h"
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>

struct target {
	char *name;
	struct target *next;
};

static unsigned max_jobs = 6, njobs;

static void reap(void)
{
#ifdef TWIN
	const int how = 0;
#else
	const int how = WNOHANG;
#endif
	if (waitpid(-1, NULL, how) > 0)
		njobs--;
}

static pid_t start(struct target *t)
{
	pid_t pid;

	if (njobs >= max_jobs)
		reap();
	pid = fork();
	if (pid == 0) {
		witnessTask();
		_exit(strcmp(t->name, "all") == 0);
	}
	if (pid > 0)
		njobs++;
	return pid;
}

int build(FILE *mk)
{
	struct target *list = NULL, *t;
	char line[256];

	while (fgets(line, sizeof line, mk)) {
		t = malloc(sizeof *t);
		t->name = strdup(line);
		t->next = list;
		list = t;
	}
	for (t = list; t; t = t->next)
		if (start(t) < 0)
			return 2;
	while (wait(NULL) > 0)
		;
	return 0;
}

int main(int argc, char **argv)
{
	size_t n = witnessSize(argc, argv);
	FILE *f = tmpfile();
	witnessState();
	while (n--)
		fputs("foo.o\n", f);
	rewind(f);
	build(f);
	return witnessReport();
}
