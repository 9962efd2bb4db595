# Fills in the units of Templates/schedule/ for the package.
s/^#system: //
/"ratings-export schedule install" writes this file/c\
# The package ratings-export brings this file; what you add with "systemctl edit" goes before it.
s/{user}/_ratings-export/
s|{folder}|/var/lib/ratings-export|
s|{environment}|Environment=XDG_CACHE_HOME=/var/cache|
s|{command}|/usr/bin/ratings-export --config /etc/ratings-export/ratings-export.yaml --quiet|
s/{calendar}/*-*-01 06:30:00/
s/^ProtectSystem=.*/ProtectSystem=strict/
/^ExecStart=/i\
StateDirectory=ratings-export\
CacheDirectory=ratings-export
# The user is the package's own, so that more can be closed to it than to the user of a schedule. Local mail is among
# it: docs/schedule.md says so.
/^# Nothing here forbids new privileges/c\
NoNewPrivileges=yes\
CapabilityBoundingSet=\
LockPersonality=yes\
PrivateDevices=yes\
PrivateTmp=yes\
ProtectClock=yes\
ProtectHome=yes\
ProtectHostname=yes\
ProtectKernelLogs=yes\
ProtectKernelModules=yes\
ProtectKernelTunables=yes\
ProtectProc=invisible\
RestrictAddressFamilies=AF_UNIX AF_INET AF_INET6\
RestrictNamespaces=yes\
RestrictRealtime=yes\
RestrictSUIDSGID=yes\
SystemCallArchitectures=native\
SystemCallFilter=@system-service
