using VillesSolidaires.Benchmarks;

if (args is ["hote", ..])
{
    await Hote.LancerAsync(args[1..]);
    return 0;
}

if (args is [ExportsCompares.Commande, var outil])
{
    await ExportsCompares.ExecuterAsync(outil);
    return 0;
}

Dictionary<string, Func<Task<IReadOnlyList<Mesure>>>> bancs = new(StringComparer.Ordinal)
{
    ["telechargements"] = BancTelechargements.MesurerAsync,
    ["statistiques"] = BancStatistiques.MesurerAsync,
    ["rapports"] = BancRapports.MesurerAsync,
    ["lot-rapports"] = BancLotRapports.MesurerAsync,
    ["conventions"] = BancConventions.MesurerAsync,
    ["calendrier"] = BancCalendrier.MesurerAsync,
    ["label"] = BancLabel.MesurerAsync,
    ["demarrage"] = BancDemarrage.MesurerAsync,
};
if (args.Length == 0 || !bancs.TryGetValue(args[0], out var banc))
{
    Console.Error.WriteLine($"Usage : VillesSolidaires.Benchmarks <{string.Join(" | ", bancs.Keys)}> [--json FICHIER]");
    return 2;
}
var mesures = await banc();
Sortie.EcrireTableau(args[0], mesures);
if (Array.IndexOf(args, "--json") is var i and > 0 && i + 1 < args.Length)
{
    await Sortie.EcrireJsonAsync(args[i + 1], args[0], mesures);
}
return 0;
