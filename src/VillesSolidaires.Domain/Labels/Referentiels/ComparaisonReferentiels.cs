namespace VillesSolidaires.Labels;

/// <summary>Ce qui change d'une version à l'autre, axe par axe et critère par critère, rapprochés par leur code.</summary>
public static class ComparaisonReferentiels
{
    /// <returns>Vide si les deux versions disent la même chose.</returns>
    public static IReadOnlyList<EcartReferentiel> Comparer(ContenuReferentiel avant, ContenuReferentiel apres)
    {
        ArgumentNullException.ThrowIfNull(avant);
        ArgumentNullException.ThrowIfNull(apres);
        return
        [
            .. Seuils(avant, apres), .. Axes(avant, apres),
            .. apres.Criteres.SelectMany(c => Critere(avant, apres, avant.Critere(c.Code), c)),
            .. avant.Criteres.Where(c => apres.Critere(c.Code) is null).Select(c => new EcartReferentiel(Nommer(c), "Critère retiré", $"{Formats.Nombre(c.Poids, 2)} %", null)),
        ];
    }

    private static IEnumerable<EcartReferentiel> Seuils(ContenuReferentiel avant, ContenuReferentiel apres) =>
        Enumerable.Range(0, LabelConsts.NiveauMax).SelectMany(i => Si(
            "Ensemble", $"Points du niveau {i + 1}", Seuil(avant, i), Seuil(apres, i)));

    private static string? Seuil(ContenuReferentiel contenu, int rang) => rang < contenu.Seuils.Count ? Formats.Nombre(contenu.Seuils[rang], 2) : null;

    private static IEnumerable<EcartReferentiel> Axes(ContenuReferentiel avant, ContenuReferentiel apres)
    {
        foreach (var axe in apres.Axes)
        {
            var ancien = avant.Axes.FirstOrDefault(a => a.Code == axe.Code);
            foreach (var ecart in ancien is null ? [new EcartReferentiel(axe.Intitule, "Axe ajouté", null, axe.Intitule)] : Si(axe.Intitule, "Intitulé de l’axe", ancien.Intitule, axe.Intitule))
            {
                yield return ecart;
            }
        }
        foreach (var retire in avant.Axes.Where(a => apres.Axes.All(n => n.Code != a.Code)))
        {
            yield return new EcartReferentiel(retire.Intitule, "Axe retiré", retire.Intitule, null);
        }
    }

    private static IEnumerable<EcartReferentiel> Critere(ContenuReferentiel avant, ContenuReferentiel apres, CritereReferentiel? ancien, CritereReferentiel nouveau)
    {
        var nom = Nommer(nouveau);
        if (ancien is null)
        {
            return [new EcartReferentiel(nom, "Critère ajouté", null, $"{Formats.Nombre(nouveau.Poids, 2)} %")];
        }
        return
        [
            .. Si(nom, "Numéro", $"{ancien.Numero}", $"{nouveau.Numero}"),
            .. Si(nom, "Intitulé", ancien.Intitule, nouveau.Intitule),
            .. Si(nom, "Axe", Axe(avant, ancien.Code), Axe(apres, nouveau.Code)),
            .. Si(nom, "Poids", $"{Formats.Nombre(ancien.Poids, 2)} %", $"{Formats.Nombre(nouveau.Poids, 2)} %"),
            .. Si(nom, "S’applique à", ancien.Condition.Libelle(), nouveau.Condition.Libelle()),
            .. Si(nom, "Présentation", ancien.Presentation, nouveau.Presentation),
            .. Enumerable.Range(0, LabelConsts.NoteMax + 1).SelectMany(n => Si(nom, $"Note {n}", ancien.Descripteurs.ElementAtOrDefault(n), nouveau.Descripteurs.ElementAtOrDefault(n))),
            .. Enumerable.Range(0, LabelConsts.NiveauMax).SelectMany(n => Si(nom, $"Note exigée au niveau {n + 1}", Minimum(ancien, n), Minimum(nouveau, n))),
            .. nouveau.Preuves.SelectMany(p => Si(nom, $"Preuve « {p.Libelle} »", ancien.Preuves.FirstOrDefault(a => a.Code == p.Code) is { } a ? Decrire(a) : null, Decrire(p))),
            .. ancien.Preuves.Where(p => nouveau.Preuves.All(n => n.Code != p.Code)).Select(p => new EcartReferentiel(nom, $"Preuve « {p.Libelle} »", Decrire(p), null)),
        ];
    }

    private static IEnumerable<EcartReferentiel> Si(string objet, string quoi, string? avant, string? apres) =>
        avant == apres ? [] : [new EcartReferentiel(objet, quoi, avant, apres)];

    private static string? Minimum(CritereReferentiel critere, int rang) => rang < critere.Minimums.Count ? $"{critere.Minimums[rang]}" : null;

    private static string Axe(ContenuReferentiel contenu, string code) => contenu.Axes.First(a => a.Criteres.Any(c => c.Code == code)).Intitule;

    private static string Decrire(PreuveExigee preuve) =>
        $"{preuve.Libelle}, {(preuve.Obligatoire ? "obligatoire" : "facultative")}, {(preuve.Source is { } source ? $"automatique : {source.Libelle()}" : "fichier ou lien")}";

    private static string Nommer(CritereReferentiel critere) => $"{critere.Numero}. {critere.Intitule}";
}

/// <param name="Objet">Axe ou critère en cause, « Ensemble » pour les seuils.</param>
/// <param name="Quoi">Ce qui change : « Poids », « Note 3 ».</param>
/// <param name="Avant">Nul : ajouté.</param>
/// <param name="Apres">Nul : retiré.</param>
public sealed record EcartReferentiel(string Objet, string Quoi, string? Avant, string? Apres);
