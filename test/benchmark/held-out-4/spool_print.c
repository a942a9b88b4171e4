// spawn: fork
// loop: index over glob results
// origin: directory listing
// waits: wait in the drain at the end
// distance: helper function
// differs: what happens when many filters run
// A: unbounded Y7 | limiter: a syslog line when many filters run
// B: bounded N9 | limiter: waits for a child when many filters run
// witness: runnable
#include "witness.h"
#include <errno.h>
#include <fcntl.h>
#include <glob.h>
#include <limits.h>
#include <string.h>
#include <sys/wait.h>
#include <syslog.h>

#define MAXFILTERS 12

static int nfilters; /* filters that have not been reaped */

static int
reap(void)
{
	int status;

	if (waitpid(-1, &status, 0) == -1)
		return (-1);
	nfilters--;
	return (0);
}

static void
start_filter(const char *path)
{
	pid_t pid;

	if (nfilters >= MAXFILTERS) {
#ifdef TWIN
		(void)reap();
#else
		syslog(LOG_NOTICE, "%d filters running", nfilters);
#endif
	}
	switch (pid = fork()) {
	case -1:
		syslog(LOG_ERR, "fork: %s", strerror(errno));
		return;
	case 0:
		if (access(path, R_OK) == 0)
			witnessTask();
		_exit(0);
	}
	nfilters++;
}

static int
scan_spool(const char *dir)
{
	char pattern[PATH_MAX];
	glob_t g;

	snprintf(pattern, sizeof(pattern), "%s/df*", dir);
	if (glob(pattern, 0, NULL, &g) != 0)
		return (-1);
	for (size_t i = 0; i < g.gl_pathc; i++)
		start_filter(g.gl_pathv[i]);
	globfree(&g);
	while (reap() == 0)
		continue;
	return (0);
}

int
main(int argc, char **argv)
{
	char dir[] = "/tmp/spoolXXXXXX", path[PATH_MAX];
	size_t n = witnessSize(argc, argv);

	if (mkdtemp(dir) == NULL)
		abort();
	for (size_t i = 0; i < n; i++) {
		snprintf(path, sizeof(path), "%s/df%zu", dir, i);
		close(open(path, O_CREAT | O_WRONLY, 0600));
	}
	scan_spool(dir);
	for (size_t i = 0; i < n; i++) {
		snprintf(path, sizeof(path), "%s/df%zu", dir, i);
		unlink(path);
	}
	rmdir(dir);
	return (witnessReport());
}
