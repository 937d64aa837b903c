namespace VillesSolidaires.Conventions.Versions;

public sealed class VersionConventionAppService(AppServiceOutils outils, LectureVersions lecture) : AppService(outils), IVersionConventionAppService
{
    public async Task<VersionsConventionDto> GetListAsync(Guid id, CancellationToken ct)
    {
        await VerifierAsync(ConventionPermissions.Consulter);
        return (await lecture.LireAsync(id, ct)).Dto;
    }

    public async Task<ComparaisonDto> ComparerAsync(Guid id, string? de, string? a, CancellationToken ct)
    {
        await VerifierAsync(ConventionPermissions.Consulter);
        var lus = await lecture.LireAsync(id, ct);
        if (lus.Textes.Count == 0)
        {
            throw new EntityNotFoundException(ConventionErrorCodes.VersionInconnue);
        }
        var droite = a is null ? lus.Textes[^1] : lus.Exiger(a);
        var gauche = de is not null ? lus.Exiger(de)
            : lus.Textes[0].Version.Repere == RepereVersion.Origine ? lus.Textes[0]
            : lus.Textes.TakeWhile(t => t != droite).LastOrDefault() ?? droite;
        var groupes = ComparaisonTextes.Comparer(gauche.Contenu, droite.Contenu);
        return new ComparaisonDto(lus.Dto, gauche.Version, droite.Version, ComparaisonTextes.Resumer(groupes), groupes);
    }

    public async Task<TexteConsolideDto> GetTexteConsolideAsync(Guid id, CancellationToken ct)
    {
        await VerifierAsync(ConventionPermissions.Consulter);
        var lus = await lecture.LireAsync(id, ct);
        // Du texte signé au plus récent : les versions de rédaction n'ont rien engagé. Avant toute signature, le texte le plus récent.
        var signe = lus.Textes.FirstOrDefault(t => t.Version.Empreinte == lus.Empreinte && t.Version.Repere != RepereVersion.Origine);
        var suite = signe is null || !TransitionsConvention.EstPermise(ActionConvention.Suivre, lus.Statut)
            ? lus.Textes.TakeLast(1).ToList()
            : [.. lus.Textes.SkipWhile(t => t != signe)];
        if (suite.Count == 0)
        {
            throw new EntityNotFoundException(ConventionErrorCodes.VersionInconnue);
        }
        var enVigueur = suite[^1];
        return new TexteConsolideDto(
            lus.Id, lus.Numero, enVigueur.Contenu.Objet, enVigueur.Contenu.Debut, enVigueur.Contenu.Fin, enVigueur.Version,
            [.. suite.Skip(1).Select(t => t.Version)],
            [.. enVigueur.Contenu.Clauses.Select(c => new ClauseConsolideeDto($"{c.Nature.Libelle()} {Formats.Nombre(c.Numero)}", c.Titre, c.Texte, ChangeePar(c, suite)))]);
    }

    /// <summary>Dernier avenant qui a touché la clause, reconnue à son titre comme dans la comparaison.</summary>
    private static string? ChangeePar(ClauseContenu clause, List<TexteLu> suite)
    {
        for (var i = suite.Count - 1; i > 0; i--)
        {
            var avant = suite[i - 1].Contenu.Clauses.FirstOrDefault(c => c.Nature == clause.Nature && c.Titre == clause.Titre);
            var e = clause.Nature == NatureClause.Annexe ? "e" : "";
            if (avant is null)
            {
                return $"Ajouté{e} par l’avenant n° {suite[i].Contenu.NumeroAvenant}";
            }
            if (avant.Texte != clause.Texte)
            {
                return $"Modifié{e} par l’avenant n° {suite[i].Contenu.NumeroAvenant}";
            }
        }
        return null;
    }
}
